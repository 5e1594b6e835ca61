/** The books as files that other programs read. */
@NullMarked
package financetracker.query.export;

import org.jspecify.annotations.NullMarked;
