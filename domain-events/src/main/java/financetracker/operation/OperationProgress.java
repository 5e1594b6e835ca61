package financetracker.operation;

import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * How far an operation is.
 *
 * @param failure a code; null unless it failed
 * @param total rows to record
 * @param repeated rows that were in the ledger, or earlier in the file
 * @param unreadable rows of the file that were left out
 * @param refused rows that the ledger refused
 * @param position of its last event so far; 0 before the first
 */
public record OperationProgress(
        OperationId id,
        HouseholdId household,
        Kind kind,
        AccountId account,
        State state,
        @Nullable String failure,
        int total,
        int recorded,
        int repeated,
        int unreadable,
        int refused,
        long position) {
    public enum Kind {
        IMPORT
    }

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
