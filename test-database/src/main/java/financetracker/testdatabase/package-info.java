/** The real PostgreSQL that tests run on. */
@NullMarked
package financetracker.testdatabase;

import org.jspecify.annotations.NullMarked;
