package financetracker.query.categories;

import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a category as the table holds it.
 *
 * @param streamVersion the tree's
 * @param code in the taxonomy that it comes from; null where a person made it
 * @param personal whether a person gave the name
 * @param ordinal in which categories beside one another are shown
 */
record CategoryRow(
        long streamVersion,
        @Nullable UUID parent,
        @Nullable String code,
        String name,
        boolean personal,
        boolean archived,
        @Nullable UUID mergedInto,
        long ordinal) {
    static CategoryRow read(ResultSet row) throws SQLException {
        return new CategoryRow(
                row.getLong("stream_version"),
                row.getObject("parent", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("personal"),
                row.getBoolean("archived"),
                row.getObject("merged_into", UUID.class),
                row.getLong("ordinal"));
    }

    static Rows rows() {
        return new Rows(
                "household uuid",
                "id uuid",
                "from_position int8",
                "to_position int8",
                "stream_version int8",
                "parent uuid",
                "code text",
                "name text",
                "personal bool",
                "archived bool",
                "merged_into uuid",
                "ordinal int8");
    }

    static void write(Rows rows, Key key, long from, long to, CategoryRow row) {
        rows.add(
                key.household(),
                key.id(),
                from,
                to,
                row.streamVersion,
                row.parent,
                row.code,
                row.name,
                row.personal,
                row.archived,
                row.mergedInto,
                row.ordinal);
    }

    CategoryRow named(long version, String other) {
        return new CategoryRow(version, parent, code, other, true, archived, mergedInto, ordinal);
    }

    CategoryRow below(long version, @Nullable UUID other) {
        return new CategoryRow(version, other, code, name, personal, archived, mergedInto, ordinal);
    }

    CategoryRow mergedInto(long version, UUID other) {
        return new CategoryRow(version, parent, code, name, personal, archived, other, ordinal);
    }

    CategoryRow archived(long version, boolean isArchived) {
        return new CategoryRow(version, parent, code, name, personal, isArchived, mergedInto, ordinal);
    }
}
