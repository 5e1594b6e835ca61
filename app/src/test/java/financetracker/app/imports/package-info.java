/** Importing bank files into the running program. */
@NullMarked
package financetracker.app.imports;

import org.jspecify.annotations.NullMarked;
