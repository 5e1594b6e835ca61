/** The category tree. */
@NullMarked
package financetracker.query.categories;

import org.jspecify.annotations.NullMarked;
