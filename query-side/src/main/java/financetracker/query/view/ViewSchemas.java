package financetracker.query.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Gives each view a schema named after its version, and points the stable names in the schema {@code views} at it. Other
 * versions are dropped: an erasure would not reach them.
 */
final class ViewSchemas {
    // Any constant of ours; held while the schemas are made, so that two starting nodes do not collide.
    private static final long START_LOCK = 0x76696577735f3031L;

    private final DataSource dataSource;

    ViewSchemas(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Creates what is missing. May be repeated, and run by several nodes at once. */
    void create(List<View> views) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                run(connection, "select pg_advisory_xact_lock(" + START_LOCK + ")");
                run(connection, "create schema if not exists views");
                for (View view : views) {
                    create(view, connection);
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    static String schemaOf(View view) {
        return "view_" + view.name() + "_" + view.version();
    }

    private static void create(View view, Connection connection) throws SQLException {
        String schema = schemaOf(view);
        if (names(connection, "select nspname from pg_namespace where nspname = ?", schema)
                .isEmpty()) {
            dropOthers(view, connection);
            run(connection, "create schema " + schema);
            run(connection, "set local search_path to " + schema);
            run(connection, view.ddl());
            run(connection, "set local search_path to default");
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into view_position (view, version, position) values (?, ?, 0)")) {
                insert.setString(1, view.name());
                insert.setInt(2, view.version());
                insert.executeUpdate();
            }
        }
        for (String table : names(connection, "select tablename from pg_tables where schemaname = ?", schema)) {
            if (!pointsAt(schema, table, connection)) {
                run(connection, "drop view if exists views." + table);
                run(connection, "create view views." + table + " as select * from " + schema + "." + table);
            }
        }
    }

    private static void dropOthers(View view, Connection connection) throws SQLException {
        String others = "select nspname from pg_namespace where nspname ~ ('^view_' || ? || '_[0-9]+$')";
        for (String other : names(connection, others, view.name())) {
            run(connection, "drop schema " + other + " cascade");
        }
        for (String table : List.of("view_parked", "view_position")) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from public." + table + " where view = ?")) {
                delete.setString(1, view.name());
                delete.executeUpdate();
            }
        }
    }

    // Dropping and creating locks readers out for a moment, so it is done only when the version has changed.
    private static boolean pointsAt(String schema, String table, Connection connection) throws SQLException {
        String sql = "select view_name from information_schema.view_table_usage"
                + " where view_schema = 'views' and view_name = table_name and table_schema = ?";
        return names(connection, sql, schema).contains(table);
    }

    private static List<String> names(Connection connection, String sql, String schema) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, schema);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
