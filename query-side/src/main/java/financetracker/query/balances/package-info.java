/** Posted and pending balances, by day and by position. */
@NullMarked
package financetracker.query.balances;

import org.jspecify.annotations.NullMarked;
