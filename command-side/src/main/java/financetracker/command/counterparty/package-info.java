/** Whom a household pays, and who pays it, by its own names. */
@NullMarked
package financetracker.command.counterparty;

import org.jspecify.annotations.NullMarked;
