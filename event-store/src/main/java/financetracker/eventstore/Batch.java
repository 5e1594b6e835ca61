package financetracker.eventstore;

import financetracker.events.HouseholdId;
import financetracker.events.StreamId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Appends of many commands that are committed together. Within it no two are in each other's way. */
final class Batch {
    private static final int EVENTS_MAX = 1_000;

    private final List<Append> appends = new ArrayList<>();
    private final Set<StreamId> written = new HashSet<>();
    private final Set<StreamId> expected = new HashSet<>();
    private final Set<String> receipts = new HashSet<>();
    private int events;

    private Batch() {}

    /** Takes what fits from the front; what collides with an earlier one stays in the queue, in order. */
    static Batch takeFrom(Deque<Append> waiting) {
        Batch batch = new Batch();
        Deque<Append> left = new ArrayDeque<>();
        for (Append append = waiting.poll(); append != null; append = waiting.poll()) {
            if (!batch.add(append)) {
                left.add(append);
            }
            if (batch.events >= EVENTS_MAX) {
                break;
            }
        }
        while (!left.isEmpty()) {
            waiting.addFirst(left.removeLast());
        }
        return batch;
    }

    static Batch of(Collection<Append> appends) {
        Batch batch = new Batch();
        appends.forEach(batch::add);
        return batch;
    }

    private boolean add(Append append) {
        Set<StreamId> streams = new HashSet<>();
        append.events().forEach(event -> streams.add(event.stream()));
        boolean collides = streams.stream().anyMatch(s -> written.contains(s) || expected.contains(s))
                || append.expected().keySet().stream().anyMatch(written::contains)
                || !appends.isEmpty() && events + append.events().size() > EVENTS_MAX;
        String key = append.receipt() == null
                ? null
                : HexFormat.of().formatHex(append.receipt().key());
        if (collides || key != null && receipts.contains(key)) {
            return false;
        }
        appends.add(append);
        written.addAll(streams);
        expected.addAll(append.expected().keySet());
        if (key != null) {
            receipts.add(key);
        }
        events += append.events().size();
        return true;
    }

    List<Append> appends() {
        return appends;
    }

    List<Append.NewEvent> events() {
        return appends.stream().flatMap(append -> append.events().stream()).toList();
    }

    /** How many events each household gets. Their rows are locked behind the head, so in any order. */
    Map<HouseholdId, Long> eventsPerHousehold() {
        Map<HouseholdId, Long> counts = new LinkedHashMap<>();
        for (Append append : appends) {
            append.events().forEach(event -> counts.merge(event.stream().household(), 1L, Long::sum));
        }
        return counts;
    }
}
