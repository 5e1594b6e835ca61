package financetracker.eventstore;

import financetracker.events.HouseholdId;
import financetracker.events.StreamId;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads the log: the newest events from memory, all others from the database. */
final class PostgresEventLog implements EventLog {
    private final EventRows rows;
    private final LogTail tail;

    PostgresEventLog(DataSource dataSource, EventCodec codec, LogTail tail) {
        this.rows = new EventRows(dataSource, codec);
        this.tail = tail;
    }

    @Override
    public long head() {
        return rows.query("select position from event_log.head", statement -> {}, row -> row.getLong(1))
                .getFirst();
    }

    @Override
    public List<RecordedEvent> read(long after, int limit) {
        List<RecordedEvent> fresh = tail.read(after, limit);
        if (!fresh.isEmpty()) {
            return fresh;
        }
        return rows.readable("where position > ? order by position limit ?", statement -> {
            statement.setLong(1, after);
            statement.setInt(2, limit);
        });
    }

    @Override
    public List<RecordedEvent> readHousehold(HouseholdId household, long after, int limit) {
        // The household's own order is the global one, and has an index.
        return rows.readable("""
                        where household = ? and position > ? and household_sequence > coalesce((
                            select max(household_sequence) from event_log.event
                            where household = ? and position <= ?), 0)
                        order by household_sequence limit ?""", statement -> {
            statement.setObject(1, household.value());
            statement.setLong(2, after);
            statement.setObject(3, household.value());
            statement.setLong(4, after);
            statement.setInt(5, limit);
        });
    }

    @Override
    public List<RecordedEvent> readStream(String stream) {
        StreamId id = StreamId.parse(stream);
        return rows.all("where household = ? and stream_id = ? and kind = ? order by sequence", statement -> {
            statement.setObject(1, id.household().value());
            statement.setObject(2, id.id());
            statement.setString(3, id.kind());
        });
    }

    @Override
    public Set<String> existing(Collection<String> streams) {
        return new HashSet<>(rows.query(
                """
                select x.kind, x.household, x.id
                from unnest(?::text[], ?::uuid[], ?::uuid[]) as x (kind, household, id)
                join event_log.event e
                  on e.household = x.household and e.stream_id = x.id and e.sequence = 0 and e.kind = x.kind""",
                statement -> bind(streams, statement),
                row -> EventRows.stream(row, 1).toString()));
    }

    /** One query for all: an import asks for the streams of thousands of days. */
    @Override
    public Map<String, RecordedEvent> last(Collection<String> streams) {
        return rows.all("""
                        where position in (
                            select l.position
                            from unnest(?::text[], ?::uuid[], ?::uuid[]) as x (kind, household, id)
                            cross join lateral (
                                select e.position from event_log.event e
                                where e.household = x.household and e.stream_id = x.id and e.kind = x.kind
                                order by e.sequence desc limit 1) l)""", statement -> bind(streams, statement)).stream()
                .collect(Collectors.toMap(RecordedEvent::stream, event -> event));
    }

    private static void bind(Collection<String> streams, PreparedStatement statement) throws SQLException {
        List<StreamId> ids = streams.stream().map(StreamId::parse).toList();
        Connection connection = statement.getConnection();
        Object[] kinds = ids.stream().map(StreamId::kind).toArray();
        Object[] households = ids.stream().map(id -> id.household().value()).toArray();
        Object[] uuids = ids.stream().map(StreamId::id).toArray();
        statement.setArray(1, connection.createArrayOf("text", kinds));
        statement.setArray(2, connection.createArrayOf("uuid", households));
        statement.setArray(3, connection.createArrayOf("uuid", uuids));
    }

    @Override
    public long positionAt(Instant instant) {
        return rows.query(
                        "select coalesce(max(position), 0) from event_log.event where recorded_at <= ?",
                        statement -> statement.setTimestamp(1, Timestamp.from(instant)),
                        row -> row.getLong(1))
                .getFirst();
    }

    @Override
    public long awaitBeyond(long position, Duration timeout) throws InterruptedException {
        return tail.awaitBeyond(position, timeout);
    }
}
