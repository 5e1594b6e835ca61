/** What all events and commands share: ids, personal text, the household as tenant. */
@NullMarked
package financetracker.events;

import org.jspecify.annotations.NullMarked;
