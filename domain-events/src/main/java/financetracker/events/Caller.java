package financetracker.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a command is sent. Over HTTP it is made from the access token and the request's headers.
 *
 * @param correlation shared by all that one request causes; it is the trace id in answers and logs
 * @param operation the import or bulk change the command belongs to; null outside any
 * @param idempotency null where the caller gave no key
 * @param dryRun whether it is only asked what would happen
 */
public record Caller(
        HouseholdId household,
        Actor actor,
        UUID correlation,
        @Nullable OperationId operation,
        @Nullable IdempotencyKey idempotency,
        boolean dryRun) {
    public Caller(
            HouseholdId household,
            Actor actor,
            UUID correlation,
            @Nullable OperationId operation,
            @Nullable IdempotencyKey idempotency) {
        this(household, actor, correlation, operation, idempotency, false);
    }

    /**
     * A key under which a request has at most one effect. Hashes only, because a client may put anything into a key.
     *
     * @param key hex SHA-256 of (household, route, key)
     * @param request hex SHA-256 of what was asked; another request under the same key is refused
     */
    public record IdempotencyKey(String key, String request) {}

    public Caller within(OperationId operation, IdempotencyKey idempotency) {
        return new Caller(household, actor, correlation, operation, idempotency, dryRun);
    }
}
