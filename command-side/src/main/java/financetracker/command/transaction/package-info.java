/** Transactions, from the first event to the last. */
@NullMarked
package financetracker.command.transaction;

import org.jspecify.annotations.NullMarked;
