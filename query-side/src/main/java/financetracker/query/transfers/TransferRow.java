package financetracker.query.transfers;

import financetracker.events.transfer.Conversion;
import financetracker.events.transfer.TransferLegs;
import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a transfer as the table holds it. */
record TransferRow(
        long firstPosition,
        long streamVersion,
        TransferState state,
        Legs legs,
        @Nullable Rate rate,
        List<String> evidence,
        @Nullable Integer daysApart,
        @Nullable String reason) {
    record Legs(UUID fromTransaction, UUID fromAccount, UUID toTransaction, UUID toAccount) {
        static Legs of(TransferLegs legs) {
            return new Legs(
                    legs.from().transaction().value(),
                    legs.from().account().value(),
                    legs.to().transaction().value(),
                    legs.to().account().value());
        }
    }

    record Rate(String rate, String source, LocalDate date) {
        static @Nullable Rate of(@Nullable Conversion conversion) {
            return conversion == null
                    ? null
                    : new Rate(conversion.rate(), conversion.source().name(), conversion.date());
        }
    }

    TransferRow decided(long version, TransferState other, @Nullable String why) {
        return new TransferRow(firstPosition, version, other, legs, rate, evidence, daysApart, why);
    }

    TransferRow converted(long version, @Nullable Rate other) {
        return new TransferRow(firstPosition, version, state, legs, other, evidence, daysApart, reason);
    }

    static TransferRow read(ResultSet row) throws SQLException {
        String rate = row.getString("rate");
        return new TransferRow(
                row.getLong("first_position"),
                row.getLong("stream_version"),
                TransferState.valueOf(row.getString("state")),
                new Legs(
                        row.getObject("from_transaction", UUID.class),
                        row.getObject("from_account", UUID.class),
                        row.getObject("to_transaction", UUID.class),
                        row.getObject("to_account", UUID.class)),
                rate == null
                        ? null
                        : new Rate(rate, row.getString("rate_source"), row.getObject("rate_date", LocalDate.class)),
                List.of((String[]) row.getArray("evidence").getArray()),
                row.getObject("days_apart", Integer.class),
                row.getString("reason"));
    }

    static Rows rows() {
        return new Rows(
                "household uuid",
                "id uuid",
                "from_position int8",
                "to_position int8",
                "first_position int8",
                "stream_version int8",
                "state text",
                "from_transaction uuid",
                "from_account uuid",
                "to_transaction uuid",
                "to_account uuid",
                "rate text",
                "rate_source text",
                "rate_date date",
                "evidence text[]",
                "days_apart int4",
                "reason text");
    }

    static void write(Rows rows, Key key, long from, long to, TransferRow row) {
        Rate rate = row.rate;
        rows.add(
                key.household(),
                key.id(),
                from,
                to,
                row.firstPosition,
                row.streamVersion,
                row.state.name(),
                row.legs.fromTransaction,
                row.legs.fromAccount,
                row.legs.toTransaction,
                row.legs.toAccount,
                rate == null ? null : rate.rate,
                rate == null ? null : rate.source,
                rate == null ? null : rate.date,
                Rows.literal(row.evidence),
                row.daysApart,
                row.reason);
    }
}
