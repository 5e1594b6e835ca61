package financetracker.command;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import financetracker.events.Caller;
import financetracker.events.OperationId;
import financetracker.refusal.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The id of something new: the client's own, or a UUIDv7 (RFC 9562). */
public final class NewId {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();
    private static final int RFC_9562 = 2;

    private NewId() {}

    public static UUID generate() {
        return GENERATOR.generate();
    }

    /** @throws InvalidRequest if the client's id is not of the RFC's variant, such as the nil UUID */
    public static UUID orGenerate(String pointer, @Nullable UUID clients) {
        if (clients == null) {
            return generate();
        }
        if (clients.variant() != RFC_9562) {
            throw InvalidRequest.body(pointer, "must be a UUID of RFC 9562, best of version 7");
        }
        return clients;
    }

    /** Of a request that begins an operation: the same again, under its idempotency key, is the same operation. */
    public static OperationId operation(String kind, Caller caller) {
        Caller.IdempotencyKey key = caller.idempotency();
        UUID id = key == null
                ? generate()
                : UUID.nameUUIDFromBytes((kind + " " + key.key()).getBytes(StandardCharsets.UTF_8));
        return new OperationId(id);
    }
}
