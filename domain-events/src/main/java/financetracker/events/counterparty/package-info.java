/** What a household calls those whom it pays and who pay it: commands and events. */
@NullMarked
package financetracker.events.counterparty;

import org.jspecify.annotations.NullMarked;
