package financetracker.query.transactions;

import financetracker.events.counterparty.CounterpartyText;
import financetracker.money.Currency;
import financetracker.query.counterparties.Payee;
import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version of a transaction as the table holds it: what made it, what the books hold, what people read. Past 150 lines
 * because a column is read and written side by side.
 */
record TransactionRow(long recordedPosition, Cause cause, Books books, Text text, Provenance provenance) {
    /** @param reason null where none was given */
    record Cause(
            long streamVersion,
            String change,
            Instant at,
            String actorKind,
            @Nullable UUID actor,
            @Nullable UUID operation,
            @Nullable String reason) {}

    record Books(
            UUID account,
            long amount,
            String currency,
            LocalDate date,
            String status,
            @Nullable UUID category,
            List<SplitRow> splits,
            @Nullable UUID transfer) {
        /** The amount in the major unit: what amounts of several currencies are filtered and sorted by. */
        BigDecimal major() {
            return BigDecimal.valueOf(amount, new Currency(currency).decimals());
        }
    }

    record Text(
            String description,
            @Nullable String counterparty,
            @Nullable String notes,
            List<String> tags) {
        String payee() {
            return CounterpartyText.payee(counterparty, description);
        }
    }

    record Provenance(
            String source,
            @Nullable String sourceId,
            @Nullable Long originalAmount,
            @Nullable String originalCurrency,
            @Nullable String rate) {}

    static TransactionRow read(ResultSet row) throws SQLException {
        return new TransactionRow(
                row.getLong("recorded_position"), readCause(row), readBooks(row), readText(row), readProvenance(row));
    }

    private static Cause readCause(ResultSet row) throws SQLException {
        return new Cause(
                row.getLong("stream_version"),
                row.getString("change"),
                row.getObject("changed_at", Timestamp.class).toInstant(),
                row.getString("actor_kind"),
                row.getObject("actor", UUID.class),
                row.getObject("operation", UUID.class),
                row.getString("reason"));
    }

    private static Books readBooks(ResultSet row) throws SQLException {
        return new Books(
                row.getObject("account", UUID.class),
                row.getLong("amount"),
                row.getString("currency"),
                row.getObject("date", LocalDate.class),
                row.getString("status"),
                row.getObject("category", UUID.class),
                SplitRow.read(row),
                row.getObject("transfer", UUID.class));
    }

    private static Text readText(ResultSet row) throws SQLException {
        return new Text(
                row.getString("description"), row.getString("counterparty"), row.getString("notes"), List.of((String[])
                        row.getArray("tags").getArray()));
    }

    private static Provenance readProvenance(ResultSet row) throws SQLException {
        return new Provenance(
                row.getString("source"),
                row.getString("source_id"),
                row.getObject("original_amount", Long.class),
                row.getString("original_currency"),
                row.getString("rate"));
    }

    static Rows rows() {
        return new Rows(
                "household uuid",
                "id uuid",
                "from_position int8",
                "to_position int8",
                "recorded_position int8",
                "stream_version int8",
                "change text",
                "changed_at timestamptz",
                "actor_kind text",
                "actor uuid",
                "operation uuid",
                "reason text",
                "account uuid",
                "amount int8",
                "currency text",
                "major numeric",
                "date date",
                "status text",
                "category uuid",
                "split_amounts int8[]",
                "split_shares text[]",
                "split_categories uuid[]",
                "split_notes text[]",
                "transfer uuid",
                "description text",
                "counterparty text",
                "payee uuid",
                "notes text",
                "tags text[]",
                "source text",
                "source_id text",
                "original_amount int8",
                "original_currency text",
                "rate text",
                "search tsvector");
    }

    static void write(Rows rows, Key key, long from, long to, TransactionRow row) {
        Cause cause = row.cause;
        Books books = row.books;
        Text text = row.text;
        Provenance provenance = row.provenance;
        UUID payee = Payee.key(key.household(), text.payee());
        rows.add(
                key.household(),
                key.id(),
                from,
                to,
                row.recordedPosition,
                cause.streamVersion,
                cause.change,
                cause.at,
                cause.actorKind,
                cause.actor,
                cause.operation,
                cause.reason,
                books.account,
                books.amount,
                books.currency,
                books.major(),
                books.date,
                books.status,
                books.category,
                SplitRow.column(books.splits, SplitRow::amount),
                SplitRow.column(books.splits, SplitRow::share),
                SplitRow.column(books.splits, SplitRow::category),
                SplitRow.column(books.splits, SplitRow::note),
                books.transfer,
                text.description,
                text.counterparty,
                payee,
                text.notes,
                Rows.literal(text.tags),
                provenance.source,
                provenance.sourceId,
                provenance.originalAmount,
                provenance.originalCurrency,
                provenance.rate,
                Words.index(
                        key.household(),
                        text.tags,
                        payee,
                        text.description,
                        text.counterparty,
                        text.notes,
                        notes(books.splits)));
    }

    private static @Nullable String notes(List<SplitRow> splits) {
        return splits.isEmpty()
                ? null
                : splits.stream().map(SplitRow::note).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
