package financetracker.command.camt;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the statements of a file from their elements. */
final class CamtStatements {
    private final String text;
    private final List<Statement> done = new ArrayList<>();
    private CamtElement statement = new CamtElement("Stmt", null, 1, 0);
    private @Nullable Currency currency;
    private List<StatementRow> rows = new ArrayList<>();
    private int count;

    CamtStatements(String text) {
        this.text = text;
    }

    void begin(CamtElement element) {
        statement = element;
        currency = null;
        rows = new ArrayList<>();
    }

    void entry(CamtElement entry) {
        List<StatementRow> read = CamtEntry.read(entry, currency(), text);
        count += read.size();
        if (count > StatementFile.ROWS_MAX) {
            throw new UnreadableStatement(
                    entry.line(), "there are more than " + StatementFile.ROWS_MAX + " transactions");
        }
        rows.addAll(read);
    }

    void end() {
        done.add(new Statement(
                bankAccount(),
                currency(),
                date(statement.value("FrToDt", "FrDtTm"), statement.value("FrToDt", "FrDt")),
                date(statement.value("FrToDt", "ToDtTm"), statement.value("FrToDt", "ToDt")),
                balances(),
                List.copyOf(rows)));
    }

    /** @param line the file's last */
    List<Statement> all(int line) {
        if (done.isEmpty()) {
            throw new UnreadableStatement(line, "there is no camt.053 statement in the file");
        }
        return List.copyOf(done);
    }

    private String bankAccount() {
        String iban = statement.value("Acct", "Id", "IBAN");
        String number = iban == null ? statement.value("Acct", "Id", "Othr", "Id") : iban;
        if (number == null) {
            throw new UnreadableStatement(statement.line(), "a statement does not say of which account it is");
        }
        return number;
    }

    private Currency currency() {
        if (currency == null) {
            String code = Stream.concat(
                            statement.values("Acct", "Ccy"),
                            statement.all("Bal", "Amt").map(CamtElement::currency))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() -> new UnreadableStatement(
                            statement.line(), "the statement does not say its currency before its entries"));
            currency = Currency.find(code)
                    .orElseThrow(
                            () -> new UnreadableStatement(statement.line(), "the statement's currency is not known"));
        }
        return currency;
    }

    private List<LedgerBalance> balances() {
        return statement.all("Bal").map(this::balance).filter(Objects::nonNull).toList();
    }

    /** Balances of a page have a subtype, and are the account's at no day's end. */
    private @Nullable LedgerBalance balance(CamtElement balance) {
        String type = balance.value("Tp", "CdOrPrtry", "Cd");
        boolean opening = "OPBD".equals(type);
        if (!opening && !"CLBD".equals(type) || balance.first("Tp", "SubTp") != null) {
            return null;
        }
        try {
            LocalDate day = date(balance.value("Dt", "Dt"), balance.value("Dt", "DtTm"));
            // what an account opens a day with, it held at the end of the day before
            LocalDate held = day == null || !opening ? day : day.minusDays(1);
            return new LedgerBalance(CamtValues.signed(balance, currency()), held);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable LocalDate date(@Nullable String either, @Nullable String or) {
        String written = either == null ? or : either;
        try {
            return written == null ? null : CamtValues.date(written);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
