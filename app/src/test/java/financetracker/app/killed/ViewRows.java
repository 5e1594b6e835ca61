package financetracker.app.killed;

import financetracker.app.startup.DatabaseAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rows of the views' tables, by table, each as text. */
final class ViewRows {
    private static final Map<String, String> COLUMNS = Map.of(
            "accounts",
            "household, id, from_position, to_position, stream_version, kind, name, currency, open",
            "transactions",
            "household, id, from_position, to_position, stream_version, account, amount, currency, date, status,"
                    + " coalesce(category::text, '-'), description",
            "balances where posted <> 0 or pending <> 0",
            "household, account, currency, posted, pending",
            "postings",
            "household, position, transaction, date, pending, book, coalesce(ref::text, '-'), amount, currency",
            "changes",
            "household, position, household_sequence, kind, subject, coalesce(account::text, '-')");

    private ViewRows() {}

    static Map<String, Set<String>> in(DatabaseAddress database) throws SQLException {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
                String sql = "select concat_ws('|', " + table.getValue() + ") from views." + table.getKey();
                Set<String> found = new TreeSet<>();
                try (ResultSet row = statement.executeQuery(sql)) {
                    while (row.next()) {
                        found.add(row.getString(1));
                    }
                }
                rows.put(table.getKey().split(" ")[0], found);
            }
        }
        return rows;
    }

    /** The last position that all views have applied. */
    static long reached(DatabaseAddress database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select min(position) from view_position")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
