/** Exchange rates over HTTP, as a client meets them. */
@NullMarked
package financetracker.app.rates;

import org.jspecify.annotations.NullMarked;
