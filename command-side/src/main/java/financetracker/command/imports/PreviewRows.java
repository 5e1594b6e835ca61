package financetracker.command.imports;

import financetracker.command.imports.ImportPreview.Row;
import financetracker.command.imports.ImportPreview.RowState;
import financetracker.command.statement.StatementRow.Unreadable;
import financetracker.events.HouseholdId;
import financetracker.events.category.CategoryProposals.Clue;
import financetracker.events.category.CategoryProposals.Proposed;
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

    private final Upload upload;
    private final List<ImportRow> rows;
    private final Set<String> existing;

    private PreviewRows(Upload upload, List<ImportRow> rows, Set<String> existing) {
        this.upload = upload;
        this.rows = rows;
        this.existing = existing;
    }

    static PreviewRows of(Upload upload, List<ImportRow> rows, EventLog log) {
        List<String> streams = rows.stream()
                .map(row -> stream(upload.household(), row))
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
        return new PreviewRows(upload, rows, existing);
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

    List<Row> page(Imports.Page page, CategoryChoices categories) {
        List<ImportRow> found = rows.stream()
                .skip(page.after())
                .filter(row -> page.state() == null || page.state() == state(row))
                .limit(page.limit())
                .toList();
        List<ImportRow> fresh =
                found.stream().filter(row -> state(row) == RowState.NEW).toList();
        Map<Clue, Proposed> proposed = categories.proposed(upload.household(), fresh);
        return found.stream()
                .map(row -> new ShownRow(row, state(row))
                        .shown(
                                state(row) == RowState.NEW ? proposed : Map.of(),
                                upload.categories().getOrDefault(row.number(), List.of())))
                .toList();
    }

    private RowState state(ImportRow row) {
        if (row.row() instanceof Unreadable) {
            return RowState.UNREADABLE;
        } else if (row.isPending()) {
            return RowState.PENDING;
        }
        boolean repeated = row.sameAs() != null || existing.contains(stream(upload.household(), row));
        return repeated ? RowState.REPEATED : RowState.NEW;
    }

    private static @Nullable String stream(HouseholdId household, ImportRow row) {
        return row.transaction() == null
                ? null
                : TransactionCommand.stream(household, row.transaction()).toString();
    }
}
