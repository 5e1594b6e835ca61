package financetracker.events.transaction;

import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import org.jspecify.annotations.Nullable;

/** A voided transaction counts again, as it did before. */
public record TransactionRestored(
        TransactionId transaction,
        AccountId account,
        Entry before,
        Entry after,
        @Nullable PersonalText reason) implements TransactionEvent, TransactionChange {}
