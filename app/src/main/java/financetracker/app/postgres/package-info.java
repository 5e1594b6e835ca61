/** The PostgreSQL that comes with the program, for those who configured none, and the choice between the two. */
@NullMarked
package financetracker.app.postgres;

import org.jspecify.annotations.NullMarked;
