/** Exchange rates by day, and conversion with them. */
@NullMarked
package financetracker.query.rates;

import org.jspecify.annotations.NullMarked;
