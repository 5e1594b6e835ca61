package financetracker.command.imports;

import financetracker.command.statement.Statement;
import financetracker.command.statement.Statement.LedgerBalance;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.StatementFile.Format;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.UnreadableStatement;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import financetracker.events.assertion.AssertionDraft;
import financetracker.events.assertion.AssertionSource;
import financetracker.events.transaction.TransactionId;
import financetracker.money.Currency;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.InvalidRequest;
import financetracker.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about the one bank account that is imported. Past 150 lines because what is chosen of a file and what
 * its rows are depend on each other.
 *
 * @param bankAccount the end of the bank account's number
 * @param from the first day; null if neither the file nor its rows say
 * @param to the last day; null if neither the file nor its rows say
 * @param balances what the bank says that the account held, in the order of the file
 */
record BankStatement(
        AccountId account,
        Format format,
        PersonalText bankAccount,
        Currency currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<LedgerBalance> balances,
        Reading reading,
        List<ImportRow> rows) {
    private static final int SHOWN_DIGITS = 4;

    /**
     * @param number which of the file's bank accounts, from 1; null if there is only one
     * @throws CommandRefused if the file is broken, or holds several bank accounts and none was chosen
     */
    static BankStatement read(byte[] file, @Nullable Integer number, AccountId account, Reading.Settings settings) {
        Reading reading = reading(file, settings);
        StatementFile statements = reading.file();
        Map<String, List<Statement>> accounts = new LinkedHashMap<>();
        for (Statement statement : statements.statements()) {
            String key = statement.bankAccount() + " " + statement.currency();
            accounts.computeIfAbsent(key, k -> new ArrayList<>()).add(statement);
        }
        return of(reading, chosen(List.copyOf(accounts.values()), number), account);
    }

    /** How many rows are to be recorded. */
    int recordable() {
        return (int) rows.stream().filter(ImportRow::isRecordable).count();
    }

    /** What the bank says that the account held; the file's last word on a day stands. */
    List<AssertionDraft> assertions() {
        Map<LocalDate, AssertionDraft> days = new LinkedHashMap<>();
        for (LedgerBalance balance : balances) {
            LocalDate date = balance.date();
            if (date != null) {
                days.put(date, new AssertionDraft(account, date, balance.amount(), AssertionSource.IMPORT));
            }
        }
        return List.copyOf(days.values());
    }

    /** The last one, null where the file has none. */
    @Nullable
    LedgerBalance ledgerBalance() {
        return balances.isEmpty() ? null : balances.getLast();
    }

    int unreadable() {
        return (int) rows.stream()
                .filter(row -> row.row() instanceof StatementRow.Unreadable)
                .count();
    }

    int repeatedWithin() {
        return (int) rows.stream().filter(row -> row.sameAs() != null).count();
    }

    private static Reading reading(byte[] file, Reading.Settings settings) {
        try {
            return Reading.of(file, settings);
        } catch (UnreadableStatement broken) {
            throw CommandRefused.because(new Refusal.UnreadableStatement(broken.line(), broken.reason()));
        }
    }

    private static List<Statement> chosen(List<List<Statement>> accounts, @Nullable Integer number) {
        if (number == null && accounts.size() > 1) {
            List<PersonalText> shown =
                    accounts.stream().map(each -> end(each.getFirst())).toList();
            throw CommandRefused.because(new Refusal.SeveralStatements(shown));
        }
        int index = number == null ? 0 : number - 1;
        if (index < 0 || index >= accounts.size()) {
            throw InvalidRequest.parameter("statement", "must be from 1 to " + accounts.size() + " for this file");
        }
        return accounts.get(index);
    }

    private static BankStatement of(Reading reading, List<Statement> statements, AccountId account) {
        List<ImportRow> rows = rows(statements, account);
        List<LocalDate> days = days(statements, rows);
        Statement last = statements.getLast();
        return new BankStatement(
                account,
                reading.file().format(),
                end(last),
                last.currency(),
                days.stream().min(LocalDate::compareTo).orElse(null),
                days.stream().max(LocalDate::compareTo).orElse(null),
                statements.stream()
                        .flatMap(statement -> statement.balances().stream())
                        .toList(),
                reading,
                rows);
    }

    private static List<ImportRow> rows(List<Statement> statements, AccountId account) {
        List<ImportRow> rows = new ArrayList<>();
        Map<TransactionId, Integer> lines = new HashMap<>();
        for (Statement statement : statements) {
            // Counted anew in each: where statements overlap, their equal rows are the same.
            RowIdentities identities = new RowIdentities(account);
            for (StatementRow row : statement.rows()) {
                boolean recordable = row instanceof Readable readable && !readable.pending();
                TransactionId id = recordable ? identities.next((Readable) row) : null;
                Integer earlier = id == null ? null : lines.putIfAbsent(id, row.line());
                rows.add(new ImportRow(rows.size() + 1, row, id, earlier));
            }
        }
        return List.copyOf(rows);
    }

    private static List<LocalDate> days(Collection<Statement> statements, List<ImportRow> rows) {
        List<LocalDate> said = statements.stream()
                .flatMap(statement -> Stream.of(statement.from(), statement.to()))
                .filter(Objects::nonNull)
                .toList();
        Stream<LocalDate> written =
                rows.stream().filter(row -> row.row() instanceof Readable).map(row -> ((Readable) row.row()).date());
        return said.isEmpty() ? written.toList() : said;
    }

    private static PersonalText end(Statement statement) {
        String number =
                statement.bankAccount().substring(statement.bankAccount().lastIndexOf('/') + 1);
        int shown = number.length() > SHOWN_DIGITS ? SHOWN_DIGITS : number.length() / 2;
        return new PersonalText("*" + number.substring(number.length() - shown));
    }
}
