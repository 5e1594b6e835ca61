/** A household's category tree. */
@NullMarked
package financetracker.command.category;

import org.jspecify.annotations.NullMarked;
