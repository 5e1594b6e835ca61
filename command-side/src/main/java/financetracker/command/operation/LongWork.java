package financetracker.command.operation;

import financetracker.events.Actor;
import financetracker.events.Caller;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.account.AccountId;
import financetracker.operation.OperationProgress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation and how far it is.
 *
 * @param account that it is about; null unless it is an import
 * @param failure a code; null unless it failed
 * @param attempts how often it was taken up since its last progress
 * @param chunks how many appends are done
 * @param total rows to work on
 * @param unreadable rows of a file that were left out because they cannot be read
 * @param recorded rows that were recorded or changed
 * @param repeated rows for which there was nothing to do
 * @param position of the last event so far; 0 before the first
 */
public record LongWork(
        OperationId id,
        HouseholdId household,
        OperationProgress.Kind kind,
        @Nullable AccountId account,
        Actor actor,
        UUID correlation,
        OperationProgress.State state,
        @Nullable String failure,
        int attempts,
        int chunks,
        int total,
        int unreadable,
        int recorded,
        int repeated,
        int refused,
        long position,
        Instant startedAt,
        Instant updatedAt) {
    /** On whose behalf an append of this operation is sent; the key makes it happen once. */
    Caller caller(Caller.IdempotencyKey key) {
        return new Caller(household, actor, correlation, null, null).within(id, key);
    }

    public OperationProgress progress() {
        return new OperationProgress(
                id, household, kind, account, state, failure, total, recorded, repeated, unreadable, refused, position);
    }
}
