/** The transaction's commands and events. */
@NullMarked
package financetracker.events.transaction;

import org.jspecify.annotations.NullMarked;
