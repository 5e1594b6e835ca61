package financetracker.query.export;

import financetracker.money.Money;
import financetracker.query.postings.Book;
import financetracker.query.transactions.Transaction;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/** The journal format of beancount, from 2.3 on. */
final class Beancount implements Dialect {
    // Latin, Greek, Cyrillic, Hebrew, Arabic, Hiragana and Katakana, as far as its frozen tables have them all.
    private static final String LETTERS = "a-zA-Z\\u00c0-\\u024f\\u0386-\\u03ce\\u0400-\\u0513\\u05d0-\\u05ea"
            + "\\u0621-\\u063a\\u0641-\\u064a\\u3041-\\u3096\\u30a1-\\u30fa&&\\p{L}";
    private static final Pattern NO_NAME = Pattern.compile("[^[" + LETTERS + "]0-9]+");
    private static final Pattern OUTER = Pattern.compile("^-+|-+$");
    private static final Pattern BEGINNING = Pattern.compile("[[" + LETTERS + "]&&[\\p{Lu}]]|[0-9]");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_/.-]+");

    @Override
    public String fileName() {
        return "journal.beancount";
    }

    @Override
    public String root(Book book) {
        return switch (book) {
            case ASSETS -> "Assets";
            case LIABILITIES -> "Liabilities";
            case EXPENSES -> "Expenses";
            case INCOME -> "Income";
            case OPENING_BALANCES -> "Equity:Opening-Balances";
            case TRANSFERS -> "Equity:Transfers";
        };
    }

    @Override
    public String namePart(String text) {
        String joined =
                NO_NAME.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("-");
        String part = OUTER.matcher(joined).replaceAll("");
        if (part.isEmpty()) {
            return "Unnamed";
        }
        String capital = Character.toString(Character.toUpperCase(part.charAt(0)));
        return BEGINNING.matcher(capital).matches() ? capital + part.substring(1) : "X-" + part;
    }

    @Override
    public String head(String about, Collection<String> currencies) {
        return "; " + about + "\n\noption \"title\" \"Finance Tracker\"\n\n";
    }

    @Override
    public String account(LedgerAccount account) {
        StringBuilder text = new StringBuilder(
                "%s open %s %s\n".formatted(account.first(), account.name(), String.join(",", account.currencies())));
        if (account.id() != null) {
            fact(text, "id", account.id().toString());
        }
        if (account.called() != null) {
            fact(text, "name", account.called());
        }
        return text.append('\n').toString();
    }

    @Override
    public String entry(Entry entry) {
        Transaction transaction = entry.transaction();
        StringBuilder text = new StringBuilder();
        text.append(transaction.date()).append(' ').append(entry.flag());
        if (transaction.counterparty() != null) {
            text.append(' ').append(quoted(PlainText.line(transaction.counterparty())));
        }
        text.append(' ').append(quoted(PlainText.line(transaction.description())));
        transaction.tags().stream()
                .filter(tag -> TAG.matcher(tag).matches())
                .forEach(tag -> text.append(" #").append(tag));
        if (transaction.transferId() != null) {
            text.append(" ^").append(transaction.transferId());
        }
        text.append('\n');
        fact(text, "sequence", Long.toString(entry.sequence()));
        entry.facts().forEach((name, value) -> fact(text, name, value));
        if (!transaction.tags().isEmpty()) {
            fact(text, "tags", String.join(", ", transaction.tags()));
        }
        if (transaction.notes() != null) {
            fact(text, "notes", transaction.notes());
        }
        for (Entry.Leg leg : entry.legs()) {
            text.append("  ")
                    .append(leg.account())
                    .append("  ")
                    .append(leg.amount())
                    .append('\n');
            if (leg.note() != null) {
                text.append("  ");
                fact(text, "note", leg.note());
            }
        }
        return text.append('\n').toString();
    }

    @Override
    public String balances(LocalDate date, Map<String, Money> byName) {
        StringBuilder text = new StringBuilder();
        // Exactly: by itself the program lets the last decimal differ.
        byName.forEach((name, held) ->
                text.append("%s balance %s  %s ~ 0 %s\n".formatted(date, name, held.amount(), held.currency())));
        return text.toString();
    }

    private static void fact(StringBuilder text, String name, String value) {
        text.append("  ").append(name).append(": ").append(quoted(value)).append('\n');
    }

    private static String quoted(String text) {
        return '"'
                + PlainText.lines(text)
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                + '"';
    }
}
