package financetracker.eventstore;

import financetracker.events.Caller;
import financetracker.events.Command;
import financetracker.events.DomainEvent;
import financetracker.events.Receipt;
import financetracker.events.StreamId;
import financetracker.log.EventLog;
import financetracker.log.EventMetadata;
import financetracker.log.RecordedEvent;
import financetracker.log.StreamConflict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Axon's door to the log. Whatever a command reads here and does not write becomes a condition of its append, so a
 * decision is serializable without any lock.
 */
final class OrderedEventStorageEngine implements EventStorageEngine {
    /** The metadata entry of a command that holds its {@link Caller}; its events inherit it. */
    static final String CALLER = "caller";

    private static final int READ_ROWS = 1_000;

    private final OrderedAppender appender;
    private final EventLog log;
    private final EventCodec codec;
    private final StreamCache streams;
    private final PostgresReceipts receipts;

    OrderedEventStorageEngine(
            OrderedAppender appender, EventLog log, EventCodec codec, StreamCache streams, PostgresReceipts receipts) {
        this.appender = appender;
        this.log = log;
        this.codec = codec;
        this.streams = streams;
        this.receipts = receipts;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        CommandTrace trace = CommandTrace.current();
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
        try {
            long position = appender.append(
                    new Append(events, expected, receipt(caller, events, last), new CompletableFuture<>()));
            last.forEach(trace::wrote);
            trace.appended(position);
        } catch (StreamConflict conflict) {
            streams.forget(conflict.streams().stream().map(StreamId::toString).toList());
            throw conflict;
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

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<RecordedEvent> events = streams.get(aggregateIdentifier);
        boolean cached = events != null;
        if (events == null) {
            events = log.readStream(aggregateIdentifier);
            streams.put(aggregateIdentifier, events);
        }
        if (CurrentUnitOfWork.isStarted()) {
            CommandTrace.current().read(aggregateIdentifier, events.size() - 1L, cached);
        }
        return DomainEventStream.of(events.stream()
                .filter(event -> event.sequence() >= firstSequenceNumber)
                .map(OrderedEventStorageEngine::message));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long start = token == null ? 0 : token.position().orElse(0);
        return Stream.iterate(
                        log.read(start, READ_ROWS),
                        batch -> !batch.isEmpty(),
                        batch -> log.read(batch.getLast().position(), READ_ROWS))
                .flatMap(List::stream)
                .map(event -> new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(event.position()), message(event)));
    }

    private static DomainEventMessage<DomainEvent> message(RecordedEvent event) {
        String kind = event.stream().substring(0, event.stream().indexOf(':'));
        return new GenericDomainEventMessage<>(
                kind,
                event.stream(),
                event.sequence(),
                event.event(),
                MetaData.with("recorded", event.metadata()),
                event.id().toString(),
                event.recordedAt());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        int size = log.readStream(aggregateIdentifier).size();
        return size == 0 ? Optional.empty() : Optional.of(size - 1L);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(log.positionAt(dateTime.minusNanos(1)));
    }

    /** Streams are short by design, so nothing ever takes a snapshot. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("no snapshots: streams are short");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }
}
