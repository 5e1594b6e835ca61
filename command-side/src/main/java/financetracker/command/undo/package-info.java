/** Taking back what an operation did. */
@NullMarked
package financetracker.command.undo;

import org.jspecify.annotations.NullMarked;
