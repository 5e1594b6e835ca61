/**
 * What a file from a bank says, whatever its format. The readers of formats produce it, imports record it; nothing here
 * knows a household.
 */
@NullMarked
package financetracker.command.statement;

import org.jspecify.annotations.NullMarked;
