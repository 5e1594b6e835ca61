package financetracker.eventstore;

import financetracker.events.StreamId;
import financetracker.log.RecordedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a batch in one transaction of two statements; the caller commits. */
final class BatchStatements {
    /** Inserts nothing if a stream that a command relied on has grown: the count then tells. */
    private static final String INSERT = """
            with grown as (
                select 1
                from unnest(?::text[], ?::uuid[], ?::uuid[], ?::bigint[]) as x (kind, household, id, last)
                join event_log.event e
                  on e.household = x.household and e.stream_id = x.id and e.sequence = x.last + 1 and e.kind = x.kind
                limit 1
            ), receipts as (
                insert into event_log.receipt
                    (key, household, request, id, version, result_rows, position, recorded_at)
                select r.*, ?
                from unnest(?::bytea[], ?::uuid[], ?::bytea[], ?::uuid[], ?::bigint[], ?::text[], ?::bigint[]) as r
            )
            insert into event_log.event
                (position, event_id, kind, household, stream_id, sequence, household_sequence,
                 type, revision, payload, personal, metadata, recorded_at)
            select n.*, ?
            from unnest(?::bigint[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[],
                        ?::text[], ?::smallint[], ?::text[], ?::bytea[], ?::text[]) as n
            where not exists (select from grown)""";

    /** A stream that a command of the batch relied on has grown since. */
    static final class ExpectationFailed extends SQLException {
        private static final long serialVersionUID = 1L;

        ExpectationFailed() {
            super("a stream has grown since it was read", "40001");
        }
    }

    /** @param position of the last event of the batch, or of the head if the batch has no events */
    record Written(long position, List<RecordedEvent> events) {}

    private final Connection connection;
    private final Columns columns;

    BatchStatements(Connection connection) {
        this.connection = connection;
        this.columns = new Columns(connection);
    }

    Written write(Batch batch, Instant now) throws SQLException {
        Head head = Head.advance(connection, batch.eventsPerHousehold(), now);
        List<Append.NewEvent> events = batch.events();
        List<RecordedEvent> recorded = head.place(events);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int column = bindExpected(insert, batch);
            column = bindReceipts(insert, column, batch, head);
            bindEvents(insert, column, events, recorded, head);
            if (insert.executeUpdate() != events.size()) {
                throw new ExpectationFailed();
            }
        }
        return new Written(head.position(), recorded);
    }

    private int bindExpected(PreparedStatement insert, Batch batch) throws SQLException {
        List<Map.Entry<StreamId, Long>> expected = batch.appends().stream()
                .flatMap(append -> append.expected().entrySet().stream())
                .distinct()
                .toList();
        insert.setArray(1, columns.texts(expected, e -> e.getKey().kind()));
        insert.setArray(
                2,
                columns.uuids(expected.stream()
                        .map(e -> e.getKey().household().value())
                        .toList()));
        insert.setArray(
                3, columns.uuids(expected.stream().map(e -> e.getKey().id()).toList()));
        insert.setArray(4, columns.array("bigint", Columns.each(expected, Map.Entry::getValue)));
        return 5;
    }

    private int bindReceipts(PreparedStatement insert, int first, Batch batch, Head head) throws SQLException {
        List<Append.NewReceipt> receipts = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        long position = head.position() - batch.events().size();
        for (Append append : batch.appends()) {
            position += append.events().size();
            if (append.receipt() != null) {
                receipts.add(append.receipt());
                positions.add(append.events().isEmpty() ? head.position() : position);
            }
        }
        int next = first;
        insert.setTimestamp(next++, Timestamp.from(head.recordedAt()));
        insert.setArray(next++, columns.bytes(receipts, Append.NewReceipt::key));
        insert.setArray(
                next++,
                columns.uuids(receipts.stream().map(r -> r.household().value()).toList()));
        insert.setArray(next++, columns.bytes(receipts, Append.NewReceipt::request));
        insert.setArray(
                next++,
                columns.uuids(receipts.stream().map(Append.NewReceipt::id).toList()));
        insert.setArray(next++, columns.array("bigint", Columns.each(receipts, Append.NewReceipt::version)));
        insert.setArray(next++, columns.texts(receipts, Append.NewReceipt::rows));
        insert.setArray(next++, columns.array("bigint", positions.toArray()));
        return next;
    }

    private void bindEvents(
            PreparedStatement insert, int first, List<Append.NewEvent> events, List<RecordedEvent> recorded, Head head)
            throws SQLException {
        int next = first;
        insert.setTimestamp(next++, Timestamp.from(head.recordedAt()));
        insert.setArray(next++, columns.array("bigint", Columns.each(recorded, RecordedEvent::position)));
        insert.setArray(
                next++, columns.uuids(recorded.stream().map(RecordedEvent::id).toList()));
        insert.setArray(next++, columns.texts(events, event -> event.stream().kind()));
        insert.setArray(
                next++,
                columns.uuids(events.stream()
                        .map(event -> event.stream().household().value())
                        .toList()));
        insert.setArray(
                next++,
                columns.uuids(events.stream().map(event -> event.stream().id()).toList()));
        insert.setArray(next++, columns.array("bigint", Columns.each(events, Append.NewEvent::sequence)));
        insert.setArray(next++, columns.array("bigint", Columns.each(recorded, RecordedEvent::householdSequence)));
        insert.setArray(next++, columns.texts(events, event -> event.encoded().type()));
        insert.setArray(next++, columns.array("smallint", Columns.each(events, event ->
                (short) event.encoded().revision())));
        insert.setArray(next++, columns.texts(events, event -> event.encoded().payload()));
        insert.setArray(next++, columns.bytes(events, event -> event.encoded().personal()));
        insert.setArray(next, columns.texts(events, Append.NewEvent::encodedMetadata));
    }
}
