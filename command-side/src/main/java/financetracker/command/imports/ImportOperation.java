package financetracker.command.imports;

import financetracker.events.Actor;
import financetracker.events.Caller;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.account.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The commit of an import and how far it is.
 *
 * @param failure a code; null unless it failed
 * @param attempts how often it was taken up since its last progress
 * @param chunks how many appends are done
 * @param total rows to record
 * @param unreadable rows of the file that were left out because they cannot be read
 * @param position of the last event so far; 0 before the first
 */
record ImportOperation(
        OperationId id,
        HouseholdId household,
        AccountId account,
        Actor actor,
        UUID correlation,
        State state,
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
    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** On whose behalf an append of this operation is sent; the key makes it happen once. */
    Caller caller(Caller.IdempotencyKey key) {
        return new Caller(household, actor, correlation, null, null).within(id, key);
    }
}
