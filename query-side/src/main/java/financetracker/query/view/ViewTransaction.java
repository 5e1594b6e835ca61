package financetracker.query.view;

import financetracker.events.HouseholdId;
import financetracker.events.household.HouseholdErased;
import financetracker.log.RecordedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One turn at writing a view: holds the lock on its position, so that of all nodes only one writes at a time, and writes
 * rows and position together. Rolled back unless committed.
 */
final class ViewTransaction implements AutoCloseable {
    // Asynchronous commit can lose the last moments in a crash of the server, but never a part of a transaction: the
    // position goes back with the rows, and the log, which is committed synchronously, has the events still.
    // The planner settings: every write finds its rows by key; without statistics it might scan a table for each batch.
    // The timeout: a node that hangs in its turn must not keep the others from taking over.
    private static final String BEGIN = """
            select position,
                   set_config('search_path', ?, true), set_config('synchronous_commit', 'off', true),
                   set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true),
                   set_config('plan_cache_mode', 'force_generic_plan', true),
                   set_config('idle_in_transaction_session_timeout', '10s', true)
            from public.view_position where view = ? and version = ? for update""";

    private final View view;
    private final KeptConnection kept;
    private final Connection connection;
    private final long position;
    private final ParkedRows parkedRows;
    private final Set<HouseholdId> parked;

    private ViewTransaction(View view, KeptConnection kept) throws SQLException {
        this.view = view;
        this.kept = kept;
        this.connection = kept.get();
        this.position = lock();
        // By itself: the statement that locks would still see what was parked before it had to wait.
        this.parkedRows = new ParkedRows(view, connection);
        this.parked = parkedRows.households();
    }

    /** Waits for another node's turn to end. */
    static ViewTransaction begin(View view, KeptConnection kept) throws SQLException {
        try {
            return new ViewTransaction(view, kept);
        } catch (SQLException | RuntimeException failure) {
            // Also ends the transaction that may have begun.
            kept.close();
            throw failure;
        }
    }

    long position() {
        return position;
    }

    Connection connection() {
        return connection;
    }

    /** Applies all at once, leaving out the parked households but for their erasure. */
    void apply(List<RecordedEvent> batch) throws SQLException {
        if (parked.isEmpty()) {
            view.apply(batch, connection);
            return;
        }
        Set<HouseholdId> erased = batch.stream()
                .filter(event -> event.event() instanceof HouseholdErased && parked.contains(event.household()))
                .map(RecordedEvent::household)
                .collect(Collectors.toSet());
        for (HouseholdId household : erased) {
            view.erase(household, connection);
        }
        List<RecordedEvent> others = batch.stream()
                .filter(event -> !parked.contains(event.household()))
                .toList();
        if (!others.isEmpty()) {
            view.apply(others, connection);
        }
    }

    /** Applies one by one, and parks the household of each event that cannot be applied. */
    void applyFindingCulprits(List<RecordedEvent> batch) throws SQLException {
        for (RecordedEvent event : batch) {
            Savepoint before = connection.setSavepoint();
            try {
                apply(List.of(event));
                connection.releaseSavepoint(before);
            } catch (SQLException | RuntimeException failure) {
                if (!Failures.isOfTheEvent(failure)) {
                    throw failure;
                }
                connection.rollback(before);
                park(event.household(), event.position(), failure);
            }
        }
    }

    /** Leaves a household as it is, from this event on. */
    void park(HouseholdId household, long position, Exception failure) throws SQLException {
        if (parked.add(household)) {
            parkedRows.add(household, position, failure);
        }
    }

    void commitAt(long reached) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update public.view_position set position = ?, updated_at = now() where view = ? and version = ?")) {
            update.setLong(1, reached);
            update.setString(2, view.name());
            update.setInt(3, view.version());
            update.executeUpdate();
        }
        connection.commit();
    }

    private long lock() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BEGIN)) {
            select.setString(1, ViewSchemas.schemaOf(view));
            select.setString(2, view.name());
            select.setInt(3, view.version());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the view " + view.name() + " has no position");
                }
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            kept.close();
            throw broken;
        }
    }
}
