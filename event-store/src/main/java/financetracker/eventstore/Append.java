package financetracker.eventstore;

import financetracker.events.DomainEvent;
import financetracker.events.HouseholdId;
import financetracker.events.StreamId;
import financetracker.log.EventMetadata;
import financetracker.log.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What one command wants appended: all of it, or nothing.
 *
 * @param events in order; may be empty when there is a receipt
 * @param expected streams that the command decided on without writing them, with the last sequence it saw (-1: none);
 *     an event beyond makes the append fail, so that a decision is never based on what is no longer true
 * @param receipt null unless the command has an idempotency key
 * @param done completed with the position of the last event (of the head, when there is no event) once it is durable
 */
record Append(
        List<NewEvent> events,
        Map<StreamId, Long> expected,
        @Nullable NewReceipt receipt,
        CompletableFuture<Long> done) {
    record NewEvent(
            UUID id,
            StreamId stream,
            long sequence,
            DomainEvent event,
            EventMetadata metadata,
            EventCodec.Encoded encoded,
            String encodedMetadata) {
        RecordedEvent at(long position, long householdSequence, Instant recordedAt) {
            return new RecordedEvent(
                    position,
                    id,
                    stream.toString(),
                    sequence,
                    stream.household(),
                    householdSequence,
                    recordedAt,
                    event,
                    metadata);
        }
    }

    /** @param key and {@code request}: SHA-256 */
    record NewReceipt(byte[] key, HouseholdId household, byte[] request, UUID id, long version, String rows) {}
}
