package financetracker.command.imports;

import financetracker.command.csv.CsvMapping;
import financetracker.command.qif.DateOrder;
import financetracker.command.statement.StatementFile.Format;
import financetracker.events.OperationId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import financetracker.events.transaction.OriginalAmount;
import financetracker.money.Currency;
import financetracker.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown.
 *
 * @param operationId of its commit; null before
 * @param expiresAt when the file is deleted unless it is committed; null once it is
 * @param statement null once it is committed, because the file is deleted then
 * @param counts how many rows of the whole file are in each state
 * @param rows a page of them
 * @param next the {@code after} of the next page; null on the last
 */
record ImportPreview(
        OperationId id,
        AccountId accountId,
        State state,
        @Nullable OperationId operationId,
        @Nullable Instant expiresAt,
        @Nullable StatementSummary statement,
        Map<String, Integer> counts,
        List<Row> rows,
        @Nullable Integer next) {
    enum State {
        WAITING,
        COMMITTING,
        COMMITTED,
        FAILED
    }

    enum RowState {
        /** It will be recorded. */
        NEW,
        /** It is in the ledger, or earlier in the file. */
        REPEATED,
        /** It will be left out. */
        UNREADABLE,
        /** Announced by the bank, not booked: it will be left out, and comes again when it is. */
        PENDING
    }

    /**
     * @param bankAccount the end of the bank account's number
     * @param mapping how the columns are read; null unless it is CSV
     * @param dateOrder in which dates are read; null unless it is QIF
     * @param dateOrderGuessed whether the dates allow another order too: somebody should look at them
     */
    record StatementSummary(
            Format format,
            PersonalText bankAccount,
            Currency currency,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Money ledgerBalance,
            @Nullable LocalDate ledgerBalanceDate,
            @Nullable CsvMapping mapping,
            @Nullable DateOrder dateOrder,
            boolean dateOrderGuessed) {
        static StatementSummary of(BankStatement statement) {
            var balance = statement.ledgerBalance();
            return new StatementSummary(
                    statement.format(),
                    statement.bankAccount(),
                    statement.currency(),
                    statement.from(),
                    statement.to(),
                    balance == null ? null : balance.amount(),
                    balance == null ? null : balance.date(),
                    statement.reading().mapping(),
                    statement.reading().dateOrder(),
                    statement.reading().dateOrderGuessed());
        }
    }

    /**
     * @param number from 1, in the order of the file
     * @param line where the row begins in the file, from 1
     * @param reason why it will not be recorded; null if it will
     * @param parts what it consists of: one unless it is split
     * @param raw the row as it stands in the file, where it is unreadable
     */
    @Schema(name = "ImportRow")
    record Row(
            int number,
            int line,
            RowState state,
            @Nullable LocalDate date,
            @Nullable Money amount,
            @Nullable PersonalText description,
            @Nullable PersonalText counterparty,
            @Nullable OriginalAmount original,
            List<Part> parts,
            @Nullable String reason,
            @Nullable PersonalText raw) {}

    /**
     * @param named the category as the file calls it; null where it names none
     * @param proposedCategoryId what the file names, or what was last given to the same counterparty; null where nothing
     *     is known, and for rows that will not be recorded
     * @param lastGivenTo the transaction that the proposal comes from; null where the file names the category
     * @param categoryId what it will be filed under, because a person has said so; null if it will not
     */
    @Schema(name = "ImportPart")
    record Part(
            Money amount,
            @Nullable PersonalText note,
            @Nullable PersonalText named,
            @Nullable UUID proposedCategoryId,
            @Nullable UUID lastGivenTo,
            @Nullable UUID categoryId) {}
}
