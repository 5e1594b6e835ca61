/** Asking what a command would do. */
@NullMarked
package financetracker.command.dryrun;

import org.jspecify.annotations.NullMarked;
