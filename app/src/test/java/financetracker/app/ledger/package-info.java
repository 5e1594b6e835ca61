/** The ledger over HTTP, as a client meets it. */
@NullMarked
package financetracker.app.ledger;

import org.jspecify.annotations.NullMarked;
