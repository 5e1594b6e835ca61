/** The household's settings and its category tree. */
@NullMarked
package financetracker.query.household;

import org.jspecify.annotations.NullMarked;
