/** Every way in which the ledger can say no. */
@NullMarked
package financetracker.refusal;

import org.jspecify.annotations.NullMarked;
