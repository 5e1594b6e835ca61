package financetracker.events.transaction;

import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import org.jspecify.annotations.Nullable;

/** Taken back: it counts nowhere, and stays visible. */
public record TransactionVoided(
        TransactionId transaction,
        AccountId account,
        Entry before,
        Entry after,
        @Nullable PersonalText reason) implements TransactionEvent, TransactionChange {}
