package financetracker.query.view;

import financetracker.log.RecordedEvent;
import financetracker.testdatabase.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database of a test's own with the views' schemas in it. */
public final class ViewDatabase {
    /** Long after any story. */
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final TestDatabase database = TestDatabase.create();
    private final DataSource dataSource = new SingleConnectionDataSource(database.url(), true);
    private final KeptConnection connection = new KeptConnection(database.dataSource());
    private final ViewPositions positions = new ViewPositions();
    private final ListLog log = new ListLog();
    private final List<View> views;

    public ViewDatabase(List<View> views) {
        this.views = List.copyOf(views);
        Flyway.configure().dataSource(dataSource).load().migrate();
        try {
            new ViewSchemas(dataSource).create(this.views);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For one thread: always the same connection. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** For many threads: a new connection each time. */
    public DataSource newConnections() {
        return database.dataSource();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public ListLog log() {
        return log;
    }

    public ViewPositions positions() {
        return positions;
    }

    public ViewReads reads() {
        return new ViewReads(views, log, positions, Clock.fixed(NOW, ZoneOffset.UTC), dataSource);
    }

    /** Records the events and applies them, all views at once. */
    public ViewDatabase with(List<RecordedEvent> events) {
        log.append(events);
        apply(events);
        return this;
    }

    /** Applies one batch to every view, rows and position in one transaction each. */
    public void apply(List<RecordedEvent> batch) {
        for (View view : views) {
            try (ViewTransaction turn = ViewTransaction.begin(view, connection)) {
                turn.apply(batch);
                turn.commitAt(batch.getLast().position());
                positions.set(view.name(), batch.getLast().position());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Every row of every view's tables as text, sorted: equal exactly when the views are. */
    public Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        List<String> tables = jdbc().sql("select table_name from information_schema.views where table_schema = 'views'")
                .query(String.class)
                .list();
        for (String table : tables) {
            rows.put(
                    table,
                    jdbc().sql("select t::text from views." + table + " t order by 1")
                            .query(String.class)
                            .list());
        }
        return rows;
    }

    public static List<List<RecordedEvent>> split(List<RecordedEvent> events, int size) {
        List<List<RecordedEvent>> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); from += size) {
            batches.add(events.subList(from, Math.min(events.size(), from + size)));
        }
        return batches;
    }
}
