/** Changing many transactions alike. */
@NullMarked
package financetracker.command.bulk;

import org.jspecify.annotations.NullMarked;
