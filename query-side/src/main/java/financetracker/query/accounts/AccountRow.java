package financetracker.query.accounts;

import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A version of an account as the table holds it. */
record AccountRow(
        long openedPosition,
        long streamVersion,
        String kind,
        String name,
        String currency,
        @Nullable Long creditLimit,
        boolean open) {
    static AccountRow read(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getLong("opened_position"),
                row.getLong("stream_version"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("currency"),
                row.getObject("credit_limit", Long.class),
                row.getBoolean("open"));
    }

    static Rows rows() {
        return new Rows(
                "household uuid",
                "id uuid",
                "from_position int8",
                "to_position int8",
                "opened_position int8",
                "stream_version int8",
                "kind text",
                "name text",
                "currency text",
                "credit_limit int8",
                "open bool");
    }

    static void write(Rows rows, Key key, long from, long to, AccountRow row) {
        rows.add(
                key.household(),
                key.id(),
                from,
                to,
                row.openedPosition,
                row.streamVersion,
                row.kind,
                row.name,
                row.currency,
                row.creditLimit,
                row.open);
    }

    AccountRow named(long version, String other) {
        return new AccountRow(openedPosition, version, kind, other, currency, creditLimit, open);
    }

    AccountRow limitedTo(long version, @Nullable Long limit) {
        return new AccountRow(openedPosition, version, kind, name, currency, limit, open);
    }

    AccountRow open(long version, boolean isOpen) {
        return new AccountRow(openedPosition, version, kind, name, currency, creditLimit, isOpen);
    }
}
