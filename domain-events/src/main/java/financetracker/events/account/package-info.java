/** The account's commands and events. */
@NullMarked
package financetracker.events.account;

import org.jspecify.annotations.NullMarked;
