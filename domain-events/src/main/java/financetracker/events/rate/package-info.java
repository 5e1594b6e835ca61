/** Exchange rates: what a source published for a day, as commands and events. */
@NullMarked
package financetracker.events.rate;

import org.jspecify.annotations.NullMarked;
