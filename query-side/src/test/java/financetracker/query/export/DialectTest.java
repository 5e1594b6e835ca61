package financetracker.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.events.transaction.Source;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.export.Entry.Leg;
import financetracker.query.transactions.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
    private static final Money PAID = new Money(-1234, new Currency("EUR"));
    private static final UUID ID = new UUID(1, 2);
    private static final UUID TRANSFER = new UUID(3, 4);

    private final Dialect hledger = new Hledger();
    private final Dialect beancount = new Beancount();

    @ParameterizedTest
    @CsvSource({
        "Food & drink, Food & drink, Food-drink",
        "a:b::c, a b c, A-b-c",
        "(virtual), virtual, Virtual",
        "two  spaces, two spaces, Two-spaces",
        "42nd street, 42nd street, 42nd-street",
        "😀, unnamed, Unnamed",
        "'', unnamed, Unnamed",
        "-x-, x-, X",
        "straße, straße, Straße",
        "ßx, ßx, X-ßx",
        "кофе, кофе, Кофе",
        "カフェ, カフェ, X-カフェ",
        "咖啡, 咖啡, Unnamed",
        "; x \" y, x y, X-y",
    })
    void a_name_is_cleaned_to_what_each_program_can_read(String name, String forHledger, String forBeancount) {
        assertThat(hledger.namePart(name)).isEqualTo(forHledger);
        assertThat(beancount.namePart(name)).isEqualTo(forBeancount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\n2026-01-01 * two",
                "one\r2026-01-01 * two",
                "one\u00852026-01-01 * two",
                "one\u20282026-01-01 * two",
                "one; two",
                "one | two",
                "one, date:2020-01-01",
                "one [2020-01-01]",
                "one\" #tag ^link",
                "one\\",
                "\u001b[31m\u202eone",
            })
    void nothing_in_a_text_reaches_the_syntax(String hostile) {
        Entry entry = entry(hostile);
        List<String> plain = hledger.entry(entry("x")).lines().toList();
        assertThat(hledger.entry(entry).lines())
                .hasSameSizeAs(plain)
                .allSatisfy(line -> assertThat(line)
                        .matches("2026-03-01 ! \\(7\\) [^;|\\p{Cc}]+ \\| [^;|\\p{Cc}]+|    ; [a-z-]+:[^,\\[\\]\\p{Cc}]*"
                                + "|    [^;]+  -?12\\.34 EUR(  ; note:[^,\\[\\]\\p{Cc}]*)?|"));
        String text = "\"([^\"\\\\\\p{Cc}]|\\\\[\"\\\\n])*\"";
        assertThat(beancount.entry(entry).lines())
                .allSatisfy(line -> assertThat(line)
                        .matches("2026-03-01 ! " + text + " " + text + "( #x)? \\^" + TRANSFER + "|  (  )?[a-z-]+: "
                                + text + "|  [^;]+  -?12\\.34 EUR|"));
    }

    @Test
    void an_entry_says_all_that_we_know() {
        assertThat(hledger.entry(entry("x"))).isEqualTo("""
                2026-03-01 ! (7) x | x
                    ; id:00000000-0000-0001-0000-000000000002
                    ; version:3
                    ; source:import
                    ; source-id:x
                    ; transfer:00000000-0000-0003-0000-000000000004
                    ; original:1500 JPY
                    ; rate:x
                    ; tag:x
                    ; notes:x
                    assets:x  -12.34 EUR
                    expenses:x  12.34 EUR  ; note:x

                """);
        assertThat(beancount.entry(entry("x"))).isEqualTo("""
                2026-03-01 ! "x" "x" #x ^00000000-0000-0003-0000-000000000004
                  sequence: "7"
                  id: "00000000-0000-0001-0000-000000000002"
                  version: "3"
                  source: "import"
                  source-id: "x"
                  transfer: "00000000-0000-0003-0000-000000000004"
                  original: "1500 JPY"
                  rate: "x"
                  tags: "x"
                  notes: "x"
                  assets:x  -12.34 EUR
                  expenses:x  12.34 EUR
                    note: "x"

                """);
    }

    @Test
    void beancount_keeps_lines_quotes_and_backslashes() {
        assertThat(beancount.entry(entry("a\r\nb \"c\" \\"))).contains("  notes: \"a\\nb \\\"c\\\" \\\\\"\n");
    }

    @Test
    void a_currency_has_its_own_decimals() {
        assertThat(hledger.head("x", List.of("EUR", "JPY", "KWD")))
                .contains("commodity 1000.00 EUR\ncommodity 1000. JPY\ncommodity 1000.000 KWD\n");
    }

    private static Entry entry(String text) {
        Transaction transaction = new Transaction(
                ID,
                ID,
                PAID,
                LocalDate.of(2026, 3, 1),
                TransactionStatus.PENDING,
                null,
                List.of(),
                TRANSFER,
                text,
                text,
                null,
                text,
                List.of(text),
                Source.IMPORT,
                text,
                new Transaction.Original(new Money(1500, new Currency("JPY")), text),
                null,
                3);
        return new Entry(
                transaction, 7, List.of(new Leg("assets:x", PAID, null), new Leg("expenses:x", PAID.negated(), text)));
    }
}
