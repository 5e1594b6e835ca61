package financetracker.events;

import financetracker.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers: where its effect stands.
 *
 * @param id of what the command was about
 * @param version of that stream after the command, from 0; its ETag
 * @param position of the command's last event in the log; of the log's head where it had nothing to do
 * @param rows a result for each row of a command with many, else empty
 * @param replayed whether this is the stored receipt of an earlier request with the same idempotency key
 */
public record Receipt(UUID id, long version, long position, List<Row> rows, boolean replayed) {
    /** The same about a thing that lives in the subject's stream with others. */
    public Receipt about(UUID other) {
        return new Receipt(other, version, position, rows, replayed);
    }

    /**
     * @param id of the transaction, sheet of rates or asserted balance that the row is about
     * @param refusal null unless the row was refused
     */
    public record Row(UUID id, Outcome outcome, @Nullable Refusal refusal) {}

    public enum Outcome {
        RECORDED,
        /** It was there already; no event. */
        REPEATED,
        /** It was there with other content, which this replaces. */
        CORRECTED,
        REFUSED
    }
}
