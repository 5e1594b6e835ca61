/** What banks say that accounts held on dates: commands and events. */
@NullMarked
package financetracker.events.assertion;

import org.jspecify.annotations.NullMarked;
