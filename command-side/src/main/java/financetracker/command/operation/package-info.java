/** Long work: done in appends of limited size, resumable by any node after any crash, and looked at meanwhile. */
@NullMarked
package financetracker.command.operation;

import org.jspecify.annotations.NullMarked;
