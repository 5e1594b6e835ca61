/** Exports, read by the programs that they are for. */
@NullMarked
package financetracker.app.export;

import org.jspecify.annotations.NullMarked;
