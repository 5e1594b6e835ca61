package financetracker.eventstore;

import financetracker.events.Caller;
import financetracker.events.Command;
import financetracker.events.DomainEvent;
import financetracker.events.Receipt;
import financetracker.events.StreamId;
import financetracker.log.DryRun;
import financetracker.log.EventMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Makes of what a command has published in its unit of work what is appended for it. */
final class CommandAppends {
    /** The metadata entry of a command that holds its {@link Caller}; its events inherit it. */
    static final String CALLER = "caller";

    private final EventCodec codec;
    private final PostgresReceipts receipts;

    CommandAppends(EventCodec codec, PostgresReceipts receipts) {
        this.codec = codec;
        this.receipts = receipts;
    }

    /** @param messages at least one */
    Append of(List<? extends EventMessage<?>> messages, CommandTrace trace) {
        Caller caller = caller(messages.getFirst());
        List<Append.NewEvent> events = new ArrayList<>(messages.size());
        Map<String, Long> last = new HashMap<>();
        for (EventMessage<?> message : messages) {
            Append.NewEvent event = newEvent((DomainEventMessage<?>) message, caller);
            events.add(event);
            last.put(event.stream().toString(), event.sequence());
        }
        Map<StreamId, Long> expected = new HashMap<>();
        trace.reads().forEach((stream, sequence) -> {
            if (!last.containsKey(stream)) {
                expected.put(StreamId.parse(stream), sequence);
            }
        });
        return new Append(events, expected, receipt(caller, events, last), new CompletableFuture<>());
    }

    /** @throws DryRun if the caller only asked what would happen: the unit of work is rolled back */
    void endDryRun(List<? extends EventMessage<?>> messages) {
        if (caller(messages.getFirst()).dryRun()) {
            List<DryRun.Would> events = messages.stream()
                    .map(message -> new DryRun.Would(
                            StreamId.parse(((DomainEventMessage<?>) message).getAggregateIdentifier()),
                            (DomainEvent) message.getPayload()))
                    .toList();
            throw new DryRun(events, rows());
        }
    }

    private Append.NewEvent newEvent(DomainEventMessage<?> message, Caller caller) {
        StreamId stream = StreamId.parse(message.getAggregateIdentifier());
        if (!stream.household().equals(caller.household())) {
            throw new IllegalStateException("a caller of one household wrote to the stream of another");
        }
        DomainEvent event = (DomainEvent) message.getPayload();
        UUID id = UUID.fromString(message.getIdentifier());
        EventMetadata metadata = new EventMetadata(
                caller.actor(),
                caller.correlation(),
                null,
                caller.operation(),
                caller.idempotency() == null ? null : caller.idempotency().key());
        return new Append.NewEvent(
                id,
                stream,
                message.getSequenceNumber(),
                event,
                metadata,
                codec.encode(stream.household(), id, event),
                codec.encodeMetadata(metadata));
    }

    private static Caller caller(EventMessage<?> message) {
        if (message.getMetaData().get(CALLER) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("the command that caused the event names no caller");
    }

    /** The receipt is about the command's subject; its version is that of the subject's stream. */
    private Append.@Nullable NewReceipt receipt(Caller caller, List<Append.NewEvent> events, Map<String, Long> last) {
        var unitOfWork = CurrentUnitOfWork.get();
        StreamId subject = unitOfWork.getMessage().getPayload() instanceof Command command
                ? command.subject()
                : events.getFirst().stream();
        Long written = last.get(subject.toString());
        return receipts.newReceipt(caller, subject.id(), written == null ? 0 : written, rows());
    }

    @SuppressWarnings("unchecked")
    private static List<Receipt.Row> rows() {
        Object result = CurrentUnitOfWork.get().getExecutionResult().getResult().getPayload();
        return result instanceof List<?> rows ? (List<Receipt.Row>) rows : List.of();
    }
}
