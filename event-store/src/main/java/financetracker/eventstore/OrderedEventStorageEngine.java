package financetracker.eventstore;

import financetracker.events.DomainEvent;
import financetracker.events.StreamId;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import financetracker.log.StreamConflict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private static final int READ_ROWS = 1_000;

    private final OrderedAppender appender;
    private final EventLog log;
    private final StreamCache streams;
    private final CommandAppends appends;

    OrderedEventStorageEngine(OrderedAppender appender, EventLog log, StreamCache streams, CommandAppends appends) {
        this.appender = appender;
        this.log = log;
        this.streams = streams;
        this.appends = appends;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        CommandTrace trace = CommandTrace.current();
        appends.endDryRun(messages);
        Append append = appends.of(messages, trace);
        try {
            long position = appender.append(append);
            append.events().forEach(event -> trace.wrote(event.stream().toString(), event.sequence()));
            trace.appended(position);
        } catch (StreamConflict conflict) {
            streams.forget(conflict.streams().stream().map(StreamId::toString).toList());
            throw conflict;
        }
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
