package financetracker.events.transaction;

import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import org.jspecify.annotations.Nullable;

/** The amount was divided into parts, divided otherwise, or made whole again. */
public record TransactionSplit(
        TransactionId transaction,
        AccountId account,
        Entry before,
        Entry after,
        @Nullable PersonalText reason) implements TransactionEvent, TransactionChange {}
