package financetracker.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import financetracker.log.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Streams that commands decided on lately, as immutable lists of events: aggregates are folded from them anew each
 * time, so nothing mutable is shared and nothing needs a lock.
 *
 * <p>An entry may be stale when another node has appended. That does no harm: the appender refuses what was decided on
 * a stream that has grown, and a refusal decided on cached streams is decided once more on fresh ones.
 */
final class StreamCache {
    private static final int EVENTS_MAX = 200_000;
    /** Longer streams are read each time; accounts, trees and transactions are far shorter. */
    private static final int STREAM_MAX = 1_000;

    private final Cache<String, List<RecordedEvent>> streams = Caffeine.newBuilder()
            .maximumWeight(EVENTS_MAX)
            .<String, List<RecordedEvent>>weigher((stream, events) -> events.size())
            .build();

    @Nullable
    List<RecordedEvent> get(String stream) {
        return streams.getIfPresent(stream);
    }

    void put(String stream, List<RecordedEvent> events) {
        if (!events.isEmpty() && events.size() <= STREAM_MAX) {
            streams.put(stream, List.copyOf(events));
        }
    }

    /** Follows what this node appended, where the stream is known. */
    void extend(RecordedEvent event) {
        streams.asMap().computeIfPresent(event.stream(), (stream, events) -> {
            if (event.sequence() != events.size() || events.size() >= STREAM_MAX) {
                return null;
            }
            List<RecordedEvent> longer = new ArrayList<>(events);
            longer.add(event);
            return List.copyOf(longer);
        });
    }

    void forget(Collection<String> stale) {
        streams.invalidateAll(stale);
    }
}
