package financetracker.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Columns of many rows as arrays: one statement for any number of rows, planned once. */
record Columns(Connection connection) {
    Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    Array uuids(List<UUID> values) throws SQLException {
        return array("uuid", values.toArray());
    }

    <T> Array texts(List<T> rows, Function<T, String> column) throws SQLException {
        return array("text", rows.stream().map(column).toArray(String[]::new));
    }

    <T> Array bytes(List<T> rows, Function<T, byte[]> column) throws SQLException {
        byte[][] values = new byte[rows.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return array("bytea", values);
    }

    static <T> Object[] each(List<T> rows, Function<T, ?> column) {
        return rows.stream().map(column).toArray();
    }
}
