/** Transfers between own accounts, and proposals of them. */
@NullMarked
package financetracker.query.transfers;

import org.jspecify.annotations.NullMarked;
