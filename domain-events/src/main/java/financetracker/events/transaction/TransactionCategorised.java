package financetracker.events.transaction;

import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import org.jspecify.annotations.Nullable;

/** The category was set, changed or taken away. */
public record TransactionCategorised(
        TransactionId transaction,
        AccountId account,
        Entry before,
        Entry after,
        @Nullable PersonalText reason) implements TransactionEvent, TransactionChange {}
