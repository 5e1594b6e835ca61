package financetracker.log;

import financetracker.events.Actor;
import financetracker.events.OperationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who and what caused an event. Ids only: it is stored unencrypted.
 *
 * @param correlation shared by all that one request caused
 * @param cause the event that made a saga or policy send the command; null for a person's
 * @param operation the import or bulk change it belongs to; null outside any
 * @param idempotency hash of (household, route, key) of the request; null where it had none
 */
public record EventMetadata(
        Actor actor,
        UUID correlation,
        @Nullable UUID cause,
        @Nullable OperationId operation,
        @Nullable String idempotency) {}
