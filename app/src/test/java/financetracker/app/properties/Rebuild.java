package financetracker.app.properties;

import financetracker.events.HouseholdId;
import financetracker.log.RecordedEvent;
import financetracker.query.view.View;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A household's rows of every view: as they are, and made anew from its events in another schema. */
final class Rebuild {
    private final List<View> views;
    private final DataSource source;
    private final JdbcClient jdbc;

    Rebuild(List<View> views, DataSource source) {
        this.views = views;
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    Map<String, List<String>> live(HouseholdId household) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (View view : views) {
            for (String table : tables("view_" + view.name() + "_" + view.version())) {
                rows.put(view.name() + "." + table, select("views." + table, household, jdbc));
            }
        }
        return rows;
    }

    Map<String, List<String>> rows(HouseholdId household, List<RecordedEvent> events) throws Exception {
        Map<String, List<String>> rows = new TreeMap<>();
        for (View view : views) {
            jdbc.sql("drop schema if exists rebuilt cascade").update();
            jdbc.sql("create schema rebuilt").update();
            build(view, events);
            for (String table : tables("rebuilt")) {
                rows.put(view.name() + "." + table, select("rebuilt." + table, household, jdbc));
            }
        }
        return rows;
    }

    private void build(View view, List<RecordedEvent> events) throws Exception {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path to rebuilt");
            statement.execute(view.ddl());
            view.apply(events, connection);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private List<String> tables(String schema) {
        return jdbc.sql("select tablename from pg_tables where schemaname = ? order by tablename")
                .param(schema)
                .query(String.class)
                .list();
    }

    private static List<String> select(String table, HouseholdId household, JdbcClient jdbc) {
        return jdbc.sql("select t::text from " + table + " t where household = ? order by 1")
                .param(household.value())
                .query(String.class)
                .list();
    }
}
