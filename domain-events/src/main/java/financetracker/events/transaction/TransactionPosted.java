package financetracker.events.transaction;

import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import org.jspecify.annotations.Nullable;

/** A pending transaction became final, perhaps with another amount and date. */
public record TransactionPosted(
        TransactionId transaction,
        AccountId account,
        Entry before,
        Entry after,
        @Nullable PersonalText reason) implements TransactionEvent, TransactionChange {}
