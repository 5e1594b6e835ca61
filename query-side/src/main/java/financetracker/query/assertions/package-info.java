/** What somebody says that accounts held, compared with what is recorded. */
@NullMarked
package financetracker.query.assertions;

import org.jspecify.annotations.NullMarked;
