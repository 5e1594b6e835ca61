package financetracker.eventstore;

import financetracker.events.HouseholdId;
import financetracker.events.StreamId;
import financetracker.log.Receipts;
import financetracker.log.StreamConflict;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what became of appends after a failed or lost batch, one by one.
 *
 * <p>An append whose very events stand in the log at the very places it wanted is recorded, whether by the batch whose
 * answer was lost or by an earlier sending of the same command: appending is idempotent.
 */
final class Conflicts {
    private static final String LOCK = "select position from event_log.head for update";
    private static final String EVENT = """
            select event_id, type, revision, payload, personal, position
            from event_log.event where household = ? and stream_id = ? and sequence = ? and kind = ?""";
    private static final String RECEIPT = "select 1 from event_log.receipt where key = ?";

    private final Connection connection;
    private final EventCodec codec;

    Conflicts(Connection connection, EventCodec codec) {
        this.connection = connection;
        this.codec = codec;
    }

    static boolean isConflict(SQLException e) {
        return "23505".equals(e.getSQLState()) || e instanceof BatchStatements.ExpectationFailed;
    }

    /** Answers the appends that are recorded or can't be; returns those that still can. Ends its transaction. */
    List<Append> settle(List<Append> appends) throws SQLException {
        List<Append> left = new ArrayList<>();
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            // Waits for a transaction whose answer was lost: from here on its outcome is settled.
            lock.executeQuery().close();
        }
        for (Append append : appends) {
            Append open = settle(append);
            if (open != null) {
                left.add(open);
            }
        }
        connection.rollback();
        return left;
    }

    /** What became of an append's events: how many are recorded, up to which position, and where others stand. */
    private record Found(int same, long position, Set<StreamId> taken) {}

    private Found find(Append append) throws SQLException {
        Set<StreamId> taken = new HashSet<>();
        long position = 0;
        int same = 0;
        for (Append.NewEvent event : append.events()) {
            Stored stored = read(event.stream(), event.sequence());
            if (stored == null) {
                continue;
            }
            if (isSame(event, stored)) {
                same++;
                position = Math.max(position, stored.position());
            } else {
                taken.add(event.stream());
            }
        }
        if (same > 0 && same < append.events().size()) {
            append.events().forEach(event -> taken.add(event.stream()));
        }
        for (Map.Entry<StreamId, Long> expected : append.expected().entrySet()) {
            if (read(expected.getKey(), expected.getValue() + 1) != null) {
                taken.add(expected.getKey());
            }
        }
        return new Found(same, position, taken);
    }

    /** What still has to be written; null where the append is answered. */
    private @Nullable Append settle(Append append) throws SQLException {
        Found found = find(append);
        boolean receiptExists =
                append.receipt() != null && receiptExists(append.receipt().key());
        if (found.same() > 0 && found.same() == append.events().size()) {
            if (append.receipt() != null && !receiptExists) {
                // Another request did the same. This one needs a receipt of its own, or its repeat would be refused.
                return new Append(List.of(), Map.of(), append.receipt(), append.done());
            }
            append.done().complete(found.position());
            return null;
        }
        if (receiptExists) {
            append.done().completeExceptionally(new Receipts.ReceiptExists());
            return null;
        }
        if (!found.taken().isEmpty()) {
            append.done().completeExceptionally(new StreamConflict(found.taken()));
            return null;
        }
        return append;
    }

    private boolean isSame(Append.NewEvent event, Stored stored) {
        return event.id().equals(stored.id())
                || event.event().equals(codec.decode(event.stream().household(), stored.id(), stored.encoded()));
    }

    private record Stored(UUID id, EventCodec.Encoded encoded, long position) {}

    private @Nullable Stored read(StreamId stream, long sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EVENT)) {
            HouseholdId household = stream.household();
            select.setObject(1, household.value());
            select.setObject(2, stream.id());
            select.setLong(3, sequence);
            select.setString(4, stream.kind());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                var encoded =
                        new EventCodec.Encoded(row.getString(2), row.getInt(3), row.getString(4), row.getBytes(5));
                return new Stored(row.getObject(1, UUID.class), encoded, row.getLong(6));
            }
        }
    }

    private boolean receiptExists(byte[] key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(RECEIPT)) {
            select.setBytes(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
