package financetracker.events.transaction;

/** An event that changed what the books held. */
public sealed interface TransactionChange
        permits TransactionAmended, TransactionCategorised, TransactionPosted, TransactionVoided, TransactionRestored {
    Entry before();

    Entry after();
}
