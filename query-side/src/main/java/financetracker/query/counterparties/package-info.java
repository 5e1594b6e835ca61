/** Counterparties, and which texts of transactions mean them. */
@NullMarked
package financetracker.query.counterparties;

import org.jspecify.annotations.NullMarked;
