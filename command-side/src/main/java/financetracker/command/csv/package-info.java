/** Bank statements as comma-separated values: what no standard says is guessed, shown and can be corrected. */
@NullMarked
package financetracker.command.csv;

import org.jspecify.annotations.NullMarked;
