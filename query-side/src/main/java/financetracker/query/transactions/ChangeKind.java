package financetracker.query.transactions;

import financetracker.events.transaction.TransactionAmended;
import financetracker.events.transaction.TransactionCategorised;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionLinked;
import financetracker.events.transaction.TransactionPosted;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.events.transaction.TransactionReinstated;
import financetracker.events.transaction.TransactionRestored;
import financetracker.events.transaction.TransactionReverted;
import financetracker.events.transaction.TransactionSplit;
import financetracker.events.transaction.TransactionUnlinked;
import financetracker.events.transaction.TransactionVoided;

/** What made a version of a transaction. */
public enum ChangeKind {
    RECORDED,
    AMENDED,
    CATEGORISED,
    POSTED,
    VOIDED,
    RESTORED,
    SPLIT,
    LINKED,
    UNLINKED,
    /** An operation was undone. */
    REVERTED,
    /** What an undone operation had recorded was read from its source again. */
    REINSTATED;

    static ChangeKind of(TransactionEvent event) {
        return switch (event) {
            case TransactionRecorded recorded -> RECORDED;
            case TransactionAmended amended -> AMENDED;
            case TransactionCategorised categorised -> CATEGORISED;
            case TransactionPosted posted -> POSTED;
            case TransactionVoided voided -> VOIDED;
            case TransactionRestored restored -> RESTORED;
            case TransactionSplit split -> SPLIT;
            case TransactionLinked linked -> LINKED;
            case TransactionUnlinked unlinked -> UNLINKED;
            case TransactionReverted reverted -> REVERTED;
            case TransactionReinstated again -> REINSTATED;
        };
    }
}
