/** Transfers between own accounts. */
@NullMarked
package financetracker.command.transfer;

import org.jspecify.annotations.NullMarked;
