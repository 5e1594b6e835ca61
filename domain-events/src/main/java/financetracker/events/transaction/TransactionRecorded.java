package financetracker.events.transaction;

import financetracker.events.account.AccountId;
import org.jspecify.annotations.Nullable;

/** @param original null unless it was paid in another currency than the account's */
public record TransactionRecorded(
        TransactionId transaction,
        AccountId account,
        Entry entry,
        Details details,
        Origin origin,
        @Nullable OriginalAmount original)
        implements TransactionEvent {
    @Override
    public Entry after() {
        return entry;
    }
}
