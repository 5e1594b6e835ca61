package financetracker.events.transaction;

import financetracker.events.DomainEvent;
import financetracker.events.account.AccountId;

/** What happens to a transaction. */
public sealed interface TransactionEvent extends DomainEvent
        permits TransactionRecorded,
                TransactionAmended,
                TransactionCategorised,
                TransactionSplit,
                TransactionPosted,
                TransactionVoided,
                TransactionRestored,
                TransactionLinked,
                TransactionUnlinked,
                TransactionReverted,
                TransactionReinstated {
    TransactionId transaction();

    AccountId account();

    /** What the books hold from now on. */
    Entry after();
}
