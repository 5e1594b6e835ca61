package financetracker.events.transaction;

import financetracker.events.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Where a transaction was read from.
 *
 * @param sourceId the id that the source gave it (an OFX FITID, a bank's id); null for what people enter
 * @param raw the row as the source wrote it; null for what people enter
 */
public record Origin(
        Source source,
        @Nullable PersonalText sourceId,
        @Nullable PersonalText raw) {
    /** Entered by a person. */
    public static final Origin MANUAL = new Origin(Source.MANUAL, null, null);

    /** What the account held before its first transaction. */
    public static final Origin OPENING_BALANCE = new Origin(Source.OPENING_BALANCE, null, null);
}
