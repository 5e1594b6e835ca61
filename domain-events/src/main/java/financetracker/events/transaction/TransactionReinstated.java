package financetracker.events.transaction;

import financetracker.events.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What an undone operation had recorded was read from its source again, perhaps otherwise: it counts again, as it was
 * read now.
 *
 * @param original null unless it was paid in another currency than the account's
 */
public record TransactionReinstated(
        TransactionId transaction,
        AccountId account,
        Entry before,
        Entry after,
        Details details,
        Origin origin,
        @Nullable OriginalAmount original)
        implements TransactionEvent, TransactionChange {}
