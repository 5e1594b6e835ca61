package financetracker.command.imports;

import financetracker.command.imports.ImportPreview.Row;
import financetracker.command.imports.ImportPreview.RowState;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.StatementRow.Unreadable;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.transaction.TransactionCommand;
import financetracker.events.transaction.TransactionReverted;
import financetracker.events.transaction.TransactionStatus;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a file with what their commit would do. */
final class PreviewRows {
    private static final int ASKED_AT_ONCE = 5_000;

    private final HouseholdId household;
    private final List<ImportRow> rows;
    private final Set<String> existing;

    private PreviewRows(HouseholdId household, List<ImportRow> rows, Set<String> existing) {
        this.household = household;
        this.rows = rows;
        this.existing = existing;
    }

    static PreviewRows of(HouseholdId household, List<ImportRow> rows, EventLog log) {
        List<String> streams = rows.stream()
                .map(row -> stream(household, row))
                .filter(Objects::nonNull)
                .toList();
        Set<String> existing = new HashSet<>();
        for (int from = 0; from < streams.size(); from += ASKED_AT_ONCE) {
            List<String> asked = streams.subList(from, Math.min(streams.size(), from + ASKED_AT_ONCE));
            log.last(asked).forEach((stream, event) -> {
                if (!isUndone(event)) {
                    existing.add(stream);
                }
            });
        }
        return new PreviewRows(household, rows, existing);
    }

    /** The import that recorded it was undone: it will count again. */
    private static boolean isUndone(RecordedEvent event) {
        return event.event() instanceof TransactionReverted reverted
                && reverted.after().status() == TransactionStatus.VOIDED;
    }

    /** By the states' names over HTTP. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (RowState state : RowState.values()) {
            counts.put(state.name().toLowerCase(Locale.ROOT), 0);
        }
        for (ImportRow row : rows) {
            counts.merge(state(row).name().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        return counts;
    }

    /**
     * @param state null for all
     * @param after a row's number, 0 for the beginning
     */
    List<Row> page(@Nullable RowState state, int after, int limit) {
        return rows.stream()
                .skip(after)
                .filter(row -> state == null || state == state(row))
                .limit(limit)
                .map(this::shown)
                .toList();
    }

    private RowState state(ImportRow row) {
        if (row.row() instanceof Unreadable) {
            return RowState.UNREADABLE;
        } else if (row.isPending()) {
            return RowState.PENDING;
        }
        boolean repeated = row.sameAs() != null || existing.contains(stream(household, row));
        return repeated ? RowState.REPEATED : RowState.NEW;
    }

    private Row shown(ImportRow row) {
        int line = row.row().line();
        return switch (row.row()) {
            case Unreadable bad ->
                new Row(
                        row.number(),
                        line,
                        RowState.UNREADABLE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        bad.reason(),
                        new PersonalText(bad.raw()));
            case Readable good ->
                new Row(
                        row.number(),
                        line,
                        state(row),
                        good.date(),
                        good.amount(),
                        new PersonalText(good.description()),
                        good.counterparty() == null ? null : new PersonalText(good.counterparty()),
                        good.original(),
                        reason(row),
                        null);
        };
    }

    private @Nullable String reason(ImportRow row) {
        return switch (state(row)) {
            case NEW, UNREADABLE -> null;
            case REPEATED ->
                row.sameAs() == null ? "it is in the ledger" : "it is the same transaction as in line " + row.sameAs();
            case PENDING -> "it is not booked yet";
        };
    }

    private static @Nullable String stream(HouseholdId household, ImportRow row) {
        return row.transaction() == null
                ? null
                : TransactionCommand.stream(household, row.transaction()).toString();
    }
}
