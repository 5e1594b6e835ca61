package financetracker.operation;

import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * How far an operation is.
 *
 * @param failure a code; null unless it failed
 * @param account that it is about; null unless it is an import
 * @param total rows to work on
 * @param recorded rows that were recorded or changed
 * @param repeated rows for which there was nothing to do
 * @param unreadable rows of the file that were left out
 * @param refused rows that the ledger refused
 * @param position of its last event so far; 0 before the first
 */
public record OperationProgress(
        OperationId id,
        HouseholdId household,
        Kind kind,
        @Nullable AccountId account,
        State state,
        @Nullable String failure,
        int total,
        int recorded,
        int repeated,
        int unreadable,
        int refused,
        long position) {
    public enum Kind {
        IMPORT,
        BULK_CHANGE,
        UNDO
    }

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
