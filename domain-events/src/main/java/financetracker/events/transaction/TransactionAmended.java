package financetracker.events.transaction;

import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import org.jspecify.annotations.Nullable;

/** @param details all details as they are from now on */
public record TransactionAmended(
        TransactionId transaction,
        AccountId account,
        Entry before,
        Entry after,
        Details details,
        @Nullable PersonalText reason)
        implements TransactionEvent, TransactionChange {}
