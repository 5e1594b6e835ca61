/** What every view is, and what feeds them from the log. */
@NullMarked
package financetracker.query.view;

import org.jspecify.annotations.NullMarked;
