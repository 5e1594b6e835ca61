package financetracker.command.statement;

import financetracker.events.transaction.OriginalAmount;
import financetracker.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One transaction of a statement, as the bank wrote it. */
public sealed interface StatementRow {
    /** Longer rows are unreadable. */
    int RAW_LENGTH_MAX = 10_000;

    /** Where it begins in the file, from 1. */
    int line();

    /** The row as it stands in the file, at most {@value #RAW_LENGTH_MAX} characters of it. */
    String raw();

    /**
     * @param identity what it is known by when it is imported again
     * @param bankId the bank's id of the transaction (FITID); null where it gave none
     * @param date as written, in the bank's own time zone
     * @param amount from the account's point of view, in the statement's currency
     * @param description what to call it; never blank
     * @param counterparty null where the bank names nobody
     * @param checkNumber null where there is none
     * @param original null unless it was paid in another currency
     * @param pending announced, not yet booked
     */
    record Readable(
            int line,
            String raw,
            Identity identity,
            @Nullable String bankId,
            LocalDate date,
            Money amount,
            String description,
            @Nullable String counterparty,
            @Nullable String checkNumber,
            @Nullable OriginalAmount original,
            boolean pending,
            Filing filing)
            implements StatementRow {}

    /** @param reason for people; it does not repeat the row's content */
    record Unreadable(int line, String raw, String reason) implements StatementRow {}

    /**
     * What makes a row the same in another file. Ids in events are made of it, so what a reader puts here must never
     * change, nor depend on anything that a person may set.
     *
     * @param unique whether no two rows of an account have it; else equal ones are told apart by how many came before
     *     in their statement
     */
    record Identity(String text, boolean unique) {}

    /**
     * Where the file itself says that the money belongs, as a program's export does.
     *
     * @param category the file's own name of the category, such as {@code Food:Groceries}; null where there is none
     * @param account the file's own name of the account at the other end of a transfer; null unless it is one
     * @param parts of a split, which add up to the row's amount; empty unless it is one
     */
    record Filing(@Nullable String category, @Nullable String account, List<Part> parts) {
        public static final Filing NONE = new Filing(null, null, List.of());
    }

    /** A part of a split; null is as in {@link Filing}. */
    record Part(
            Money amount,
            @Nullable String category,
            @Nullable String account,
            @Nullable String memo) {}
}
