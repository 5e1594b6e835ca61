package financetracker.command.statement;

import financetracker.money.Currency;
import financetracker.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank reports about one of its accounts.
 *
 * @param bankAccount the bank's own name for the account: bank and account number, personal; empty where the format
 *     names none
 * @param from first day, null where the file does not say
 * @param to last day, null where the file does not say
 * @param balances what the bank says that the account held, in the order of the file
 * @param rows in the order of the file
 */
public record Statement(
        String bankAccount,
        Currency currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<LedgerBalance> balances,
        List<StatementRow> rows) {
    /** @param date at whose end the account held it; null where the file does not say */
    public record LedgerBalance(Money amount, @Nullable LocalDate date) {}
}
