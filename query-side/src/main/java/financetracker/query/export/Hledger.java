package financetracker.query.export;

import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.postings.Book;
import financetracker.query.transactions.Transaction;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/** The journal format of hledger, from 1.25 on. */
final class Hledger implements Dialect {
    // A colon divides names, two spaces end them, and brackets or a mark at the beginning mean something.
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}&'._-]+");
    private static final Pattern NO_BEGINNING = Pattern.compile("^[^\\p{L}\\p{N}]+");

    @Override
    public String fileName() {
        return "journal.hledger";
    }

    @Override
    public String root(Book book) {
        return switch (book) {
            case ASSETS -> "assets";
            case LIABILITIES -> "liabilities";
            case EXPENSES -> "expenses";
            case INCOME -> "income";
            case OPENING_BALANCES -> "equity:opening-balances";
            case TRANSFERS -> "equity:transfers";
        };
    }

    @Override
    public String namePart(String text) {
        String spaced =
                NO_NAME.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        String part = NO_BEGINNING.matcher(spaced).replaceAll("").strip();
        return part.isEmpty() ? "unnamed" : part;
    }

    @Override
    public String head(String about, Collection<String> currencies) {
        StringBuilder text = new StringBuilder("; " + about + "\n\ndecimal-mark .\n\n");
        currencies.forEach(code -> text.append("commodity 1000.")
                .append("0".repeat(new Currency(code).decimals()))
                .append(' ')
                .append(code)
                .append('\n'));
        return text.append('\n').toString();
    }

    @Override
    public String account(LedgerAccount account) {
        StringBuilder text = new StringBuilder("account " + account.name() + "\n");
        if (account.id() != null) {
            tag(text, "id", account.id().toString());
        }
        if (account.called() != null) {
            tag(text, "name", account.called());
        }
        tag(text, "currency", String.join(" ", account.currencies()));
        tag(text, "first", account.first().toString());
        return text.append('\n').toString();
    }

    @Override
    public String entry(Entry entry) {
        Transaction transaction = entry.transaction();
        StringBuilder text = new StringBuilder();
        // The number is there for what it keeps out, too: a description that begins with a bracket would be a code.
        text.append(
                "%s %c (%d) %s\n".formatted(transaction.date(), entry.flag(), entry.sequence(), title(transaction)));
        entry.facts().forEach((name, value) -> tag(text, name, value));
        transaction.tags().forEach(tag -> tag(text, "tag", tag));
        if (transaction.notes() != null) {
            tag(text, "notes", transaction.notes());
        }
        for (Entry.Leg leg : entry.legs()) {
            text.append("    ").append(leg.account()).append("  ").append(leg.amount());
            String note = leg.note() == null ? "" : value(leg.note());
            text.append(note.isEmpty() ? "\n" : "  ; note:" + note + "\n");
        }
        return text.append('\n').toString();
    }

    @Override
    public String balances(LocalDate date, Map<String, Money> byName) {
        StringBuilder text = new StringBuilder(date + " * Balances\n");
        byName.forEach(
                (name, held) -> text.append("    %s  %s == %s\n".formatted(name, Money.zero(held.currency()), held)));
        return text.toString();
    }

    private static String title(Transaction transaction) {
        String description = field(transaction.description());
        String counterparty = transaction.counterparty() == null ? "" : field(transaction.counterparty());
        return counterparty.isEmpty() ? description : counterparty + " | " + description;
    }

    /** In the first line a semicolon would begin a comment, and a bar ends the payee. */
    private static String field(String text) {
        return PlainText.line(text).replace(';', ',').replace('|', '/');
    }

    private static void tag(StringBuilder text, String name, String value) {
        String shown = value(value);
        if (!shown.isEmpty()) {
            text.append("    ; ").append(name).append(':').append(shown).append('\n');
        }
    }

    /** A comma would end the value, and what follows could be another tag; in brackets it could be a date. */
    private static String value(String text) {
        return PlainText.line(text).replace(',', ';').replace('[', '(').replace(']', ')');
    }
}
