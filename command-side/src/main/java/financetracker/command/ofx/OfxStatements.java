package financetracker.command.ofx;

import financetracker.command.statement.Statement;
import financetracker.command.statement.Statement.LedgerBalance;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.UnreadableStatement;
import financetracker.money.Currency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the statements of a file from its elements. */
final class OfxStatements {
    private final String text;
    private final List<Statement> done = new ArrayList<>();
    private @Nullable Element statement;
    private List<StatementRow> rows = new ArrayList<>();
    private int count;

    OfxStatements(String text) {
        this.text = text;
    }

    void begin(Element element) {
        if (Tags.isStatement(element.name())) {
            statement = element;
            rows = new ArrayList<>();
        } else if (Tags.isRow(element.name()) && statement == null) {
            throw new UnreadableStatement(element.line(), "there is a transaction outside a statement");
        } else if (element.name().equals("INVSTMTRS")) {
            throw new UnreadableStatement(element.line(), "statements of investments cannot be read");
        }
    }

    /**
     * @param end offset behind the element
     * @return whether the element was taken over and is needed no more
     */
    boolean take(Element element, int end) {
        Element within = statement;
        if (within == null) {
            return false;
        } else if (Tags.isRow(element.name())) {
            if (++count > StatementFile.ROWS_MAX) {
                throw new UnreadableStatement(
                        element.line(), "there are more than " + StatementFile.ROWS_MAX + " transactions");
            }
            rows.add(OfxRow.read(element, text.substring(element.start(), end), currency(within, element.line())));
            return true;
        } else if (element == within) {
            done.add(read(element));
            statement = null;
            return true;
        }
        return false;
    }

    /** @param line the file's last */
    List<Statement> all(int line) {
        if (done.isEmpty()) {
            throw new UnreadableStatement(line, "there is no statement of a bank account or credit card in the file");
        }
        return List.copyOf(done);
    }

    private Statement read(Element element) {
        Currency currency = currency(element, element.line());
        Element period = element.child("BANKTRANLIST");
        return new Statement(
                bankAccount(element),
                currency,
                date(period, "DTSTART"),
                date(period, "DTEND"),
                balances(element.child("LEDGERBAL"), currency),
                List.copyOf(rows));
    }

    private static String bankAccount(Element element) {
        Element bank = element.child("BANKACCTFROM");
        Element account = bank == null ? element.child("CCACCTFROM") : bank;
        String number = account == null ? null : account.value("ACCTID");
        if (account == null || number == null) {
            throw new UnreadableStatement(element.line(), "a statement does not say of which account it is");
        }
        return Objects.requireNonNullElse(account.value("BANKID"), "") + "/" + number;
    }

    private static Currency currency(Element statement, int line) {
        String code = statement.value("CURDEF");
        if (code == null) {
            throw new UnreadableStatement(line, "the statement does not say its currency before its transactions");
        }
        return Currency.find(code)
                .orElseThrow(() -> new UnreadableStatement(statement.line(), "the statement's currency is not known"));
    }

    private static List<LedgerBalance> balances(@Nullable Element balance, Currency currency) {
        String amount = balance == null ? null : balance.value("BALAMT");
        if (amount == null) {
            return List.of();
        }
        try {
            return List.of(new LedgerBalance(OfxValues.money(amount, currency), date(balance, "DTASOF")));
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static @Nullable LocalDate date(@Nullable Element group, String name) {
        String value = group == null ? null : group.value(name);
        try {
            return value == null ? null : OfxValues.date(value);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
