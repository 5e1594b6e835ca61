package financetracker.events.transaction;

import financetracker.events.account.AccountId;
import financetracker.events.transfer.TransferId;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as it is asked to be recorded.
 *
 * @param transaction the client's UUIDv7, or derived from (account, source, source id) where the source has an id
 */
public record Draft(
        TransactionId transaction,
        AccountId account,
        Entry entry,
        Details details,
        Origin origin,
        @Nullable OriginalAmount original) {
    /** The same as a leg of a transfer. */
    public Draft within(TransferId transfer) {
        return new Draft(transaction, account, entry.withTransfer(transfer), details, origin, original);
    }
}
