package financetracker.query.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a batch does to rows that keep their history: a change ends the version that stood and begins the next. Folded in
 * memory, then written with one statement for what ended and one for what began.
 *
 * @param <R> a version's columns
 */
public final class Versions<R> {
    /** The end of a version that stands. */
    public static final long STANDS = Long.MAX_VALUE;

    private final String table;
    private final RowWriter<R> writer;
    private final Map<Key, Version<R>> standing = new HashMap<>();
    private final Rows ended = new Rows("household uuid", "id uuid", "to_position int8");
    private final Rows begun;

    /**
     * @param begun the table's columns, with {@code household, id, from_position, to_position} among them
     * @param writer adds a version to {@code begun}
     */
    public Versions(String table, Rows begun, RowWriter<R> writer) {
        this.table = table;
        this.begun = begun;
        this.writer = writer;
    }

    /** Tells of a version that stands in the table. */
    public void loaded(Key key, R row) {
        standing.put(key, new Version<>(row, 0, true));
    }

    /** Begins the first version. That there is none yet is the table's primary key's to check. */
    public void begin(Key key, long position, R row) {
        standing.put(key, new Version<>(row, position, false));
    }

    /** @throws IllegalStateException if nothing stands under this key: an event is missing before this one */
    public void change(Key key, long position, UnaryOperator<R> change) {
        Version<R> before = standing.get(key);
        if (before == null) {
            throw new IllegalStateException("no version stands before position " + position);
        }
        if (before.stored) {
            ended.add(key.household(), key.id(), position);
        } else {
            writer.write(begun, key, before.from, position, before.row);
        }
        standing.put(key, new Version<>(change.apply(before.row), position, false));
    }

    public void write(Connection connection) throws SQLException {
        ended.execute(
                "update " + table + " t set to_position = r.to_position from %s"
                        + " where t.household = r.household and t.id = r.id and t.to_position = " + STANDS,
                connection);
        standing.forEach((key, version) -> {
            if (!version.stored) {
                writer.write(begun, key, version.from, STANDS, version.row);
            }
        });
        begun.copyInto(table, connection);
    }

    /** Adds one version to the rows to write. */
    @FunctionalInterface
    public interface RowWriter<R> {
        void write(Rows rows, Key key, long fromPosition, long toPosition, R row);
    }

    private record Version<R>(R row, long from, boolean stored) {}
}
