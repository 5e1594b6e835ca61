package financetracker.query.view;

import financetracker.events.HouseholdId;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import financetracker.log.UnreadableEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A log in memory. */
public final class ListLog implements EventLog {
    /** The positions of events that it cannot read. */
    final Set<Long> unreadable = ConcurrentHashMap.newKeySet();

    private final List<RecordedEvent> events = new ArrayList<>();

    public synchronized void append(Collection<RecordedEvent> more) {
        events.addAll(more);
        notifyAll();
    }

    @Override
    public synchronized long head() {
        return events.size();
    }

    @Override
    public synchronized List<RecordedEvent> read(long after, int limit) {
        int from = (int) Math.min(after, events.size());
        return readable(events.subList(from, Math.min(events.size(), from + limit)));
    }

    @Override
    public synchronized List<RecordedEvent> readHousehold(HouseholdId household, long after, int limit) {
        return readable(events.stream()
                .filter(event -> event.household().equals(household) && event.position() > after)
                .limit(limit)
                .toList());
    }

    private List<RecordedEvent> readable(List<RecordedEvent> some) {
        List<RecordedEvent> readable = some.stream()
                .takeWhile(event -> !unreadable.contains(event.position()))
                .toList();
        if (readable.isEmpty() && !some.isEmpty()) {
            RecordedEvent first = some.getFirst();
            throw new UnreadableEvent(first.position(), first.household(), new IllegalStateException("of the future"));
        }
        return readable;
    }

    @Override
    public synchronized List<RecordedEvent> readStream(String stream) {
        return events.stream().filter(event -> event.stream().equals(stream)).toList();
    }

    @Override
    public synchronized Set<String> existing(Collection<String> streams) {
        return events.stream()
                .map(RecordedEvent::stream)
                .filter(streams::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized long positionAt(Instant instant) {
        return events.stream()
                .filter(event -> !event.recordedAt().isAfter(instant))
                .count();
    }

    @Override
    public synchronized long awaitBeyond(long position, Duration timeout) throws InterruptedException {
        long until = System.nanoTime() + timeout.toNanos();
        for (long left = timeout.toMillis(); head() <= position && left > 0; ) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
        return head();
    }
}
