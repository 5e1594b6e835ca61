package financetracker.query.transactions;

import financetracker.events.transaction.TransactionAmended;
import financetracker.events.transaction.TransactionCategorised;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionPosted;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.events.transaction.TransactionRestored;
import financetracker.events.transaction.TransactionVoided;

/** What made a version of a transaction. */
public enum ChangeKind {
    RECORDED,
    AMENDED,
    CATEGORISED,
    POSTED,
    VOIDED,
    RESTORED;

    static ChangeKind of(TransactionEvent event) {
        return switch (event) {
            case TransactionRecorded recorded -> RECORDED;
            case TransactionAmended amended -> AMENDED;
            case TransactionCategorised categorised -> CATEGORISED;
            case TransactionPosted posted -> POSTED;
            case TransactionVoided voided -> VOIDED;
            case TransactionRestored restored -> RESTORED;
        };
    }
}
