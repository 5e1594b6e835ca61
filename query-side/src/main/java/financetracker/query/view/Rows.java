package financetracker.query.view;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way to the database, all in one statement: copied, or, where other rows are to be found by them, each
 * column as an array. The statement's text does not depend on the number of rows, so the server plans it once.
 */
public final class Rows {
    private final List<Column> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param columns each a name and a type of PostgreSQL, such as {@code "household uuid"} */
    public Rows(String... columns) {
        this.columns = Arrays.stream(columns).map(Column::parse).toList();
    }

    /** @param values one for each column; tags and the like as a literal of their type */
    public void add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(columns.size() + " columns, " + values.length + " values");
        }
        rows.add(values);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** {@code insert into <table> (<columns>) select ... <ending>}; nothing where there are no rows. */
    public void insertInto(String table, String ending, Connection connection) throws SQLException {
        execute(
                "insert into " + table + " (" + names(Column::name) + ") select " + names(Column::cast) + " from %s "
                        + ending,
                connection);
    }

    /** Adds the rows by {@code COPY}, which takes a third of an insert's time; nothing where there are no rows. */
    public void copyInto(String table, Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String sql = "copy " + table + " (" + names(Column::name) + ") from stdin";
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            CopyText text = new CopyText(copy);
            for (@Nullable Object[] row : rows) {
                text.write(row);
            }
            text.flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /**
     * Runs a statement over the rows.
     *
     * @param sql with {@code %s} where the rows stand, as a relation named {@code r}
     * @return the number of rows it touched
     */
    public int execute(String sql, Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement = prepare(sql, connection)) {
            return statement.executeUpdate();
        }
    }

    /** Runs a query over the rows; an empty list where there are none. */
    public <T> List<T> query(String sql, Connection connection, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        if (rows.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement = prepare(sql, connection);
                var results = statement.executeQuery()) {
            while (results.next()) {
                found.add(reader.read(results));
            }
            return found;
        }
    }

    /** An array as a literal, since an array of arrays cannot be ragged. */
    public static String literal(List<? extends @Nullable String> texts) {
        return texts.stream()
                .map(text ->
                        text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private PreparedStatement prepare(String sql, Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.replace("%s", relation()));
        for (int i = 0; i < columns.size(); i++) {
            statement.setArray(i + 1, array(i, connection));
        }
        return statement;
    }

    private String relation() {
        return "unnest(" + names(column -> "?::" + column.carrier() + "[]") + ") as r(" + names(Column::name) + ")";
    }

    private Array array(int column, Connection connection) throws SQLException {
        Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[column];
        }
        return connection.createArrayOf(columns.get(column).carrier(), values);
    }

    private String names(Function<Column, String> form) {
        return columns.stream().map(form).collect(Collectors.joining(", "));
    }

    private record Column(String name, String type) {
        static Column parse(String text) {
            String[] parts = text.split(" ", 2);
            return new Column(parts[0], parts[1]);
        }

        private boolean travelsAsLiteral() {
            return type.endsWith("[]") || type.equals("tsvector");
        }

        String carrier() {
            return travelsAsLiteral() ? "text" : type;
        }

        String cast() {
            return travelsAsLiteral() ? "r." + name + "::" + type : "r." + name;
        }
    }
}
