package financetracker.eventstore;

import financetracker.events.DomainEvent;
import financetracker.events.HouseholdId;
import financetracker.events.StreamId;
import financetracker.log.LogUnavailable;
import financetracker.log.RecordedEvent;
import financetracker.log.UnreadableEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of the log, read as events. */
record EventRows(DataSource dataSource, EventCodec codec) {
    private static final String SELECT = """
            select position, event_id, kind, household, stream_id, sequence, household_sequence,
                   type, revision, payload, personal, metadata, recorded_at
            from event_log.event
            """;

    interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Those that a clause selects, up to one that cannot be read.
     *
     * @throws UnreadableEvent if that is the first
     */
    List<RecordedEvent> readable(String clause, Binder binder) {
        return read(clause, binder, true);
    }

    /** @throws UnreadableEvent if one of them cannot be read */
    List<RecordedEvent> all(String clause, Binder binder) {
        return read(clause, binder, false);
    }

    private List<RecordedEvent> read(String clause, Binder binder, boolean stopAtUnreadable) {
        List<RecordedEvent> events = new ArrayList<>();
        try {
            query(SELECT + clause, binder, row -> events.add(event(row)));
        } catch (UnreadableEvent unreadable) {
            if (!stopAtUnreadable || events.isEmpty()) {
                throw unreadable;
            }
        }
        return events;
    }

    private RecordedEvent event(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        UUID id = row.getObject(2, UUID.class);
        StreamId stream = stream(row, 3);
        var encoded = new EventCodec.Encoded(row.getString(8), row.getInt(9), row.getString(10), row.getBytes(11));
        try {
            DomainEvent event = codec.decode(stream.household(), id, encoded);
            return new RecordedEvent(
                    position,
                    id,
                    stream.toString(),
                    row.getLong(6),
                    stream.household(),
                    row.getLong(7),
                    row.getTimestamp(13).toInstant(),
                    event,
                    codec.decodeMetadata(row.getString(12)));
        } catch (LogUnavailable keysAreAway) {
            throw keysAreAway;
        } catch (RuntimeException reason) {
            throw new UnreadableEvent(position, stream.household(), reason);
        }
    }

    /** The columns kind, household and stream's id, from this one on. */
    static StreamId stream(ResultSet row, int first) throws SQLException {
        HouseholdId household = new HouseholdId(row.getObject(first + 1, UUID.class));
        return new StreamId(row.getString(first), household, row.getObject(first + 2, UUID.class));
    }

    /** @throws LogUnavailable if the database cannot be read */
    <T> List<T> query(String sql, Binder binder, RowReader<T> reader) {
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
