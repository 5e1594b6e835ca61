package financetracker.log;

import financetracker.events.HouseholdId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the log. What is returned is committed, complete and in order: no reader can skip an event. */
public interface EventLog {
    /** The position of the last committed event, 0 when there is none. */
    long head();

    /**
     * The events with positions {@code after + 1} and on, at most {@code limit} of them; positions are consecutive.
     * Ends before an event that cannot be read.
     *
     * @param after 0 to read from the beginning
     * @throws UnreadableEvent if it is the first
     */
    List<RecordedEvent> read(long after, int limit);

    /**
     * One household's events with positions beyond {@code after}, in order, at most {@code limit} of them. Ends before
     * an event that cannot be read.
     *
     * @throws UnreadableEvent if it is the first
     */
    List<RecordedEvent> readHousehold(HouseholdId household, long after, int limit);

    /**
     * One stream's events from its first.
     *
     * @throws UnreadableEvent if one of them cannot be read
     */
    List<RecordedEvent> readStream(String stream);

    /** Those of these streams, given as text, that have events. */
    Set<String> existing(Collection<String> streams);

    /**
     * The last event of each of these streams, given as text, that have any; by stream.
     *
     * @throws UnreadableEvent if one of them cannot be read
     */
    default Map<String, RecordedEvent> last(Collection<String> streams) {
        return existing(streams).stream()
                .collect(Collectors.toMap(
                        stream -> stream, stream -> readStream(stream).getLast()));
    }

    /** The last position recorded at or before this instant, 0 when there is none. */
    long positionAt(Instant instant);

    /**
     * Waits until the head is beyond {@code position}, or the time is over.
     *
     * @return the head as last seen
     */
    long awaitBeyond(long position, Duration timeout) throws InterruptedException;
}
