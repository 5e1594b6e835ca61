/** The category tree's commands and events. */
@NullMarked
package financetracker.events.category;

import org.jspecify.annotations.NullMarked;
