/** Importing bank files: a preview first, then a commit as an operation that can be resumed. */
@NullMarked
package financetracker.command.imports;

import org.jspecify.annotations.NullMarked;
