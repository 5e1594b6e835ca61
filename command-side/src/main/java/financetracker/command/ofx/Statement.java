package financetracker.command.ofx;

import financetracker.money.Currency;
import financetracker.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank reports about one of its accounts.
 *
 * @param bankAccount the bank's own name for the account: bank and account number, personal
 * @param from first day, null where the file does not say
 * @param to last day, null where the file does not say
 * @param ledgerBalance null where the file gives none that can be read
 * @param rows in the order of the file
 */
public record Statement(
        String bankAccount,
        Currency currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LedgerBalance ledgerBalance,
        List<StatementRow> rows) {
    /** @param date null where the file does not say */
    public record LedgerBalance(Money amount, @Nullable LocalDate date) {}
}
