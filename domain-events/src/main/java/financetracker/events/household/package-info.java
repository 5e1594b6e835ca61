/** The household's commands and events. */
@NullMarked
package financetracker.events.household;

import org.jspecify.annotations.NullMarked;
