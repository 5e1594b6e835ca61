/** The transactions in every version that they have had. */
@NullMarked
package financetracker.query.transactions;

import org.jspecify.annotations.NullMarked;
