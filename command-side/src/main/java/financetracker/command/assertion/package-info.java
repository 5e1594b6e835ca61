/** What somebody says that an account held on a date, to be compared with the books. */
@NullMarked
package financetracker.command.assertion;

import org.jspecify.annotations.NullMarked;
