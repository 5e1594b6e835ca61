package financetracker.eventstore;

import financetracker.events.HouseholdId;
import financetracker.events.StreamId;
import financetracker.log.EventLog;
import financetracker.log.LogUnavailable;
import financetracker.log.RecordedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the log: the newest events from memory, all others from the database. */
final class PostgresEventLog implements EventLog {
    private static final String SELECT = """
            select position, event_id, kind, household, stream_id, sequence, household_sequence,
                   type, revision, payload, personal, metadata, recorded_at
            from event_log.event
            """;

    private final DataSource dataSource;
    private final EventCodec codec;
    private final LogTail tail;

    PostgresEventLog(DataSource dataSource, EventCodec codec, LogTail tail) {
        this.dataSource = dataSource;
        this.codec = codec;
        this.tail = tail;
    }

    @Override
    public long head() {
        return query("select position from event_log.head", statement -> {}, row -> row.getLong(1))
                .getFirst();
    }

    @Override
    public List<RecordedEvent> read(long after, int limit) {
        List<RecordedEvent> fresh = tail.read(after, limit);
        if (!fresh.isEmpty()) {
            return fresh;
        }
        return query(
                SELECT + "where position > ? order by position limit ?",
                statement -> {
                    statement.setLong(1, after);
                    statement.setInt(2, limit);
                },
                this::event);
    }

    @Override
    public List<RecordedEvent> readHousehold(HouseholdId household, long after, int limit) {
        // The household's own order is the global one, and has an index.
        return query(
                SELECT + """
                        where household = ? and position > ? and household_sequence > coalesce((
                            select max(household_sequence) from event_log.event
                            where household = ? and position <= ?), 0)
                        order by household_sequence limit ?""",
                statement -> {
                    statement.setObject(1, household.value());
                    statement.setLong(2, after);
                    statement.setObject(3, household.value());
                    statement.setLong(4, after);
                    statement.setInt(5, limit);
                },
                this::event);
    }

    @Override
    public List<RecordedEvent> readStream(String stream) {
        StreamId id = StreamId.parse(stream);
        return query(
                SELECT + "where household = ? and stream_id = ? and kind = ? order by sequence",
                statement -> {
                    statement.setObject(1, id.household().value());
                    statement.setObject(2, id.id());
                    statement.setString(3, id.kind());
                },
                this::event);
    }

    @Override
    public Set<String> existing(Collection<String> streams) {
        List<StreamId> ids = streams.stream().map(StreamId::parse).toList();
        return new HashSet<>(query(
                """
                select x.kind, x.household, x.id
                from unnest(?::text[], ?::uuid[], ?::uuid[]) as x (kind, household, id)
                join event_log.event e
                  on e.household = x.household and e.stream_id = x.id and e.sequence = 0 and e.kind = x.kind""",
                statement -> {
                    Connection connection = statement.getConnection();
                    statement.setArray(
                            1,
                            connection.createArrayOf(
                                    "text", ids.stream().map(StreamId::kind).toArray()));
                    statement.setArray(
                            2,
                            connection.createArrayOf(
                                    "uuid",
                                    ids.stream()
                                            .map(id -> id.household().value())
                                            .toArray()));
                    statement.setArray(
                            3,
                            connection.createArrayOf(
                                    "uuid", ids.stream().map(StreamId::id).toArray()));
                },
                row -> stream(row, 1).toString()));
    }

    @Override
    public long positionAt(Instant instant) {
        return query(
                        "select coalesce(max(position), 0) from event_log.event where recorded_at <= ?",
                        statement -> statement.setTimestamp(1, Timestamp.from(instant)),
                        row -> row.getLong(1))
                .getFirst();
    }

    @Override
    public long awaitBeyond(long position, Duration timeout) throws InterruptedException {
        return tail.awaitBeyond(position, timeout);
    }

    private RecordedEvent event(ResultSet row) throws SQLException {
        UUID id = row.getObject(2, UUID.class);
        StreamId stream = stream(row, 3);
        var encoded = new EventCodec.Encoded(row.getString(8), row.getInt(9), row.getString(10), row.getBytes(11));
        return new RecordedEvent(
                row.getLong(1),
                id,
                stream.toString(),
                row.getLong(6),
                stream.household(),
                row.getLong(7),
                row.getTimestamp(13).toInstant(),
                codec.decode(stream.household(), id, encoded),
                codec.decodeMetadata(row.getString(12)));
    }

    private static StreamId stream(ResultSet row, int first) throws SQLException {
        HouseholdId household = new HouseholdId(row.getObject(first + 1, UUID.class));
        return new StreamId(row.getString(first), household, row.getObject(first + 2, UUID.class));
    }

    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Binder binder, RowReader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new LogUnavailable("the log could not be read", e);
        }
    }
}
