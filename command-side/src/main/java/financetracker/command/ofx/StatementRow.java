package financetracker.command.ofx;

import financetracker.events.transaction.OriginalAmount;
import financetracker.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One transaction of a statement, as the bank wrote it. */
public sealed interface StatementRow {
    /** Where it begins in the file, from 1. */
    int line();

    /** The row as it stands in the file, from its first tag to its last. */
    String raw();

    /**
     * @param bankId the bank's id of the transaction (FITID); null where it gave none
     * @param date as written, in the bank's own time zone
     * @param amount from the account's point of view, in the statement's currency
     * @param description what to call it; never blank
     * @param counterparty null where the bank names nobody
     * @param checkNumber null where there is none
     * @param words all that the bank says in words, one after the other; what a row without an id is known by
     * @param original null unless it was paid in another currency
     * @param pending announced, not yet booked
     */
    record Readable(
            int line,
            String raw,
            @Nullable String bankId,
            LocalDate date,
            Money amount,
            String description,
            @Nullable String counterparty,
            @Nullable String checkNumber,
            String words,
            @Nullable OriginalAmount original,
            boolean pending)
            implements StatementRow {}

    /** @param reason for people; it does not repeat the row's content */
    record Unreadable(int line, String raw, String reason) implements StatementRow {}
}
