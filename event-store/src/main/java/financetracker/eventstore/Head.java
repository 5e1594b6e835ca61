package financetracker.eventstore;

import financetracker.events.HouseholdId;
import financetracker.log.RecordedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The head of the log, moved on for a batch.
 *
 * @param position of the batch's last event
 * @param recordedAt never earlier than that of the batch before
 * @param firsts of each household in the batch, the sequence of its first event
 */
record Head(long position, Instant recordedAt, Map<HouseholdId, Long> firsts) {
    /** Takes the head row first: from here to the commit nobody else, on any node, can append. */
    private static final String ADVANCE = """
            with head as (
                update event_log.head
                set position = position + ?, recorded_at = greatest(recorded_at, ?)
                returning position, recorded_at
            ), households as (
                insert into event_log.household_head as h (household, sequence)
                select household, events from head, unnest(?::uuid[], ?::bigint[]) as b (household, events)
                on conflict (household) do update set sequence = h.sequence + excluded.sequence
                returning household, sequence
            )
            select head.position, head.recorded_at, households.household, households.sequence,
                   pg_notify('event_log', head.position::text)
            from head left join households on true""";

    static Head advance(Connection connection, Map<HouseholdId, Long> events, Instant now) throws SQLException {
        Columns columns = new Columns(connection);
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            advance.setLong(
                    1, events.values().stream().mapToLong(Long::longValue).sum());
            advance.setTimestamp(2, Timestamp.from(now));
            advance.setArray(
                    3,
                    columns.uuids(
                            events.keySet().stream().map(HouseholdId::value).toList()));
            advance.setArray(4, columns.array("bigint", events.values().toArray()));
            try (ResultSet row = advance.executeQuery()) {
                row.next();
                long position = row.getLong(1);
                Instant recordedAt = row.getTimestamp(2).toInstant();
                Map<HouseholdId, Long> firsts = new HashMap<>();
                do {
                    UUID id = row.getObject(3, UUID.class);
                    if (id != null) {
                        HouseholdId household = new HouseholdId(id);
                        firsts.put(household, row.getLong(4) - events.getOrDefault(household, 0L) + 1);
                    }
                } while (row.next());
                return new Head(position, recordedAt, firsts);
            }
        }
    }

    /** The batch's events in their places. */
    List<RecordedEvent> place(List<Append.NewEvent> events) {
        Map<HouseholdId, Long> next = new HashMap<>(firsts);
        List<RecordedEvent> placed = new ArrayList<>(events.size());
        long at = position - events.size();
        for (Append.NewEvent event : events) {
            long householdSequence = next.merge(event.stream().household(), 1L, Long::sum) - 1;
            placed.add(event.at(++at, householdSequence, recordedAt));
        }
        return placed;
    }
}
