package financetracker.events.transaction;

/** An event that changed what the books held. */
public sealed interface TransactionChange
        permits TransactionAmended,
                TransactionCategorised,
                TransactionSplit,
                TransactionPosted,
                TransactionVoided,
                TransactionRestored,
                TransactionLinked,
                TransactionUnlinked,
                TransactionReverted,
                TransactionReinstated {
    Entry before();

    Entry after();
}
