/** Transfers between a household's own accounts: what is asked of them and what happens to them. */
@NullMarked
package financetracker.events.transfer;

import org.jspecify.annotations.NullMarked;
