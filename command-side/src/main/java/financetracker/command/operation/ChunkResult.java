package financetracker.command.operation;

import financetracker.command.operation.Operations.RefusedRow;
import financetracker.events.Receipt;
import financetracker.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one append of an operation did.
 *
 * @param position of its last event, or of the log's head if it had none
 */
record ChunkResult(int recorded, int repeated, List<RefusedRow> refused, long position) {
    /** @param lines of the rows that were sent; empty where they come from no file */
    static ChunkResult of(Receipt receipt, Map<UUID, Integer> lines) {
        int recorded = 0;
        int repeated = 0;
        List<RefusedRow> refused = new ArrayList<>();
        for (Receipt.Row row : receipt.rows()) {
            switch (row.outcome()) {
                case RECORDED, CORRECTED -> recorded++;
                case REPEATED -> repeated++;
                case REFUSED -> refused.add(new RefusedRow(lines.get(row.id()), row.id(), code(row.refusal())));
            }
        }
        return new ChunkResult(recorded, repeated, refused, receipt.position());
    }

    ChunkResult refusedOnly() {
        return new ChunkResult(0, 0, refused, position);
    }

    /** The refusal's name as over HTTP: {@code account-is-closed}. */
    static String code(@Nullable Refusal refusal) {
        String name = refusal == null ? "Refused" : refusal.getClass().getSimpleName();
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
