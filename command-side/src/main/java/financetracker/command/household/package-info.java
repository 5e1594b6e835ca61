/** The household and its settings. */
@NullMarked
package financetracker.command.household;

import org.jspecify.annotations.NullMarked;
