package financetracker.command.csv;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.command.csv.CsvMapping.DateOrder;
import financetracker.command.statement.Statement;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.StatementRow.Unreadable;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts as banks have them; what stands in them is invented. */
class CsvSnifferTest {
    private static final Currency EUR = new Currency("EUR");

    @Test
    void a_german_bank_with_a_preamble_and_decimal_commas() {
        List<Readable> rows = readable("""
                "Girokonto";"DE00 4711"
                "Kontostand vom 31.03.2026:";"1.234,56 EUR"

                "Buchungsdatum";"Wertstellung";"Zahlungsempfänger";"Verwendungszweck";"Betrag (€)"
                "31.03.26";"31.03.26";"Bäckerei";"Brötchen; zwei";"-1.003,20"
                "13.03.26";"13.03.26";"Arbeit";"Lohn";"2.000,00"
                """);
        assertThat(rows).extracting(Readable::amount).containsExactly(eur("-1003.20"), eur("2000.00"));
        assertThat(rows.getFirst().date()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(rows.getFirst().counterparty()).isEqualTo("Bäckerei");
        assertThat(rows.getFirst().description()).isEqualTo("Brötchen; zwei");
        assertThat(rows.getFirst().line()).isEqualTo(5);
    }

    @Test
    void an_english_bank_with_money_in_and_money_out() {
        List<Readable> rows = readable("""
                Date,Description,Paid out,Paid in,Balance
                28/03/2026,Coffee,3.20,,"1,096.80"
                29/03/2026,Salary,,"2,000.00","3,096.80"
                """);
        assertThat(rows).extracting(Readable::amount).containsExactly(eur("-3.20"), eur("2000.00"));
    }

    @Test
    void an_american_card_whose_spending_is_positive() {
        byte[] file = bytes("""
                Transaction Date,Description,Amount,Balance
                03/14/2026,Coffee,3.20,-103.20
                03/15/2026,Lunch,10.00,-113.20
                03/16/2026,Payment,-100.00,-13.20
                """);
        CsvSniffer.Sniffed sniffed = CsvSniffer.sniff(file, EUR);
        CsvMapping mapping = sniffed.mapping();
        assertThat(mapping.inverted()).isTrue();
        assertThat(mapping.dateOrder()).isEqualTo(DateOrder.MONTH_DAY_YEAR);
        assertThat(sniffed.dateOrderGuessed()).isFalse();
        Statement statement = CsvReader.read(file, mapping, EUR).statements().getFirst();
        assertThat(amounts(statement)).containsExactly(eur("-3.20"), eur("-10.00"), eur("100.00"));
        assertThat(statement.balances())
                .containsExactly(new Statement.LedgerBalance(eur("-13.20"), LocalDate.of(2026, 3, 16)));
    }

    @Test
    void a_dutch_bank_with_an_indicator() {
        List<Readable> rows = readable("""
                "Datum";"Naam / Omschrijving";"Af Bij";"Bedrag (EUR)";"Mededelingen"
                "20260301";"Winkel";"Af";"3,20";"Pas 001"
                "20260302";"Werk";"Bij";"2000,00";"Loon"
                """);
        assertThat(rows).extracting(Readable::amount).containsExactly(eur("-3.20"), eur("2000.00"));
    }

    @Test
    void a_french_bank_with_debit_and_credit_in_windows_1252() {
        String text = "Date;Libellé;Débit;Crédit\n01/03/2026;Café;-3,20;\n31/03/2026;Salaire;;2 000,00\n";
        byte[] file = text.getBytes(Charset.forName("windows-1252"));
        List<Readable> rows = readable(file);
        assertThat(rows).extracting(Readable::amount).containsExactly(eur("-3.20"), eur("2000.00"));
        assertThat(rows.getFirst().description()).isEqualTo("Café");
    }

    @Test
    void a_file_without_header_with_tabs() {
        List<Readable> rows =
                readable("2026-03-01\tCorner shop, bread\t-3.20\n2026-03-02\tSalary for March\t2000.00\n");
        assertThat(rows).extracting(Readable::amount).containsExactly(eur("-3.20"), eur("2000.00"));
        assertThat(rows.getFirst().description()).isEqualTo("Corner shop, bread");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void every_encoding(String charset) {
        String text = "Date,Description,Amount\n2026-03-01,Café,-3.20\n";
        assertThat(readable(text.getBytes(Charset.forName(charset))).getFirst().description())
                .isEqualTo("Café");
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertThat(readable(marked)).hasSize(1);
    }

    @Test
    void the_order_of_dates_is_that_of_the_whole_file_and_else_asked() {
        assertThat(order("01/02/2026", "13/02/2026")).isEqualTo(DateOrder.DAY_MONTH_YEAR);
        assertThat(order("01/02/2026", "02/13/2026")).isEqualTo(DateOrder.MONTH_DAY_YEAR);
        assertThat(order("01/02/2026", "02/02/2026", "03/02/2026", "01/03/2026"))
                .isEqualTo(DateOrder.DAY_MONTH_YEAR);
        assertThat(CsvSniffer.sniff(bytes("Date,Description,Amount\n01/02/2026,a,1.00\n"), EUR)
                        .dateOrderGuessed())
                .isTrue();
        assertThat(CsvSniffer.sniff(bytes("Date,Description,Amount\n02/02/2026,a,1.00\n"), EUR)
                        .dateOrderGuessed())
                .isFalse();
    }

    @Test
    void a_sign_against_a_columns_habit_takes_back() {
        assertThat(readable("""
                        Date,Description,Debit,Credit
                        2026-03-01,Shop,50.00,
                        2026-03-02,Shop,20.00,
                        2026-03-03,Refund,-20.00,
                        2026-03-04,Chargeback,,-100.00
                        """))
                .extracting(Readable::amount)
                .containsExactly(eur("-50.00"), eur("-20.00"), eur("20.00"), eur("-100.00"));
        assertThat(readable("""
                        Date,Description,Debit,Credit
                        2026-03-01,Shop,-50.00,
                        2026-03-02,Shop,-20.00,
                        2026-03-03,Refund,20.00,
                        """))
                .extracting(Readable::amount)
                .containsExactly(eur("-50.00"), eur("-20.00"), eur("20.00"));
    }

    @Test
    void an_unknown_indicator_is_never_taken_for_money_in() {
        String file = "Date,Description,Amount,Debit/Credit\n2026-03-01,a,500.00,Weg\n2026-03-02,b,-5.00,Weg\n";
        assertThat(CsvSniffer.sniff(bytes(file), EUR).mapping().columns().indicator())
                .isNull();
        String mostly = "Date,Description,Amount,Debit/Credit\n" + "2026-03-01,a,5.00,Dr.\n".repeat(20)
                + "2026-03-02,b,7.00,Weg\n2026-03-02,b,-7.00,CR\n";
        List<StatementRow> rows = CsvReader.read(
                        bytes(mostly), CsvSniffer.sniff(bytes(mostly), EUR).mapping(), EUR)
                .statements()
                .getFirst()
                .rows();
        assertThat(((Readable) rows.getFirst()).amount()).isEqualTo(eur("-5.00"));
        assertThat(rows.subList(20, 22)).allMatch(Unreadable.class::isInstance);
    }

    @Test
    void three_digits_behind_every_mark_are_thousands() {
        assertThat(readable("Datum;Text;Betrag\n01.03.2026;a;1.234\n02.03.2026;b;-2.500\n"))
                .extracting(Readable::amount)
                .containsExactly(eur("1234.00"), eur("-2500.00"));
        Currency dinar = new Currency("KWD");
        byte[] file = bytes("Date;Text;Amount\n2026-03-01;a;1.234\n");
        assertThat(CsvSniffer.sniff(file, dinar).mapping().decimalMark()).isEqualTo(".");
    }

    @Test
    void the_last_balance_of_one_day_is_the_one_that_follows_from_the_others() {
        String head = "Date,Description,Amount,Balance\n";
        assertThat(balances(head + "2026-03-01,c,-5.00,85.00\n2026-03-01,b,-10.00,90.00\n2026-03-01,a,100.00,100.00\n"))
                .containsExactly(eur("85.00"));
        assertThat(balances(head + "2026-03-01,a,100.00,100.00\n2026-03-01,b,-10.00,90.00\n"))
                .containsExactly(eur("90.00"));
        assertThat(balances(head + "2026-03-01,a,100.00,100.00\n2026-03-01,b,-10.00,17.00\n"))
                .isEmpty();
        assertThat(readable(head + "2026-03-01,a,100.00,100.001\n")).hasSize(1);
    }

    private static List<Money> balances(String file) {
        CsvMapping mapping = CsvSniffer.sniff(bytes(file), EUR).mapping();
        return CsvReader.read(bytes(file), mapping, EUR).statements().getFirst().balances().stream()
                .map(Statement.LedgerBalance::amount)
                .toList();
    }

    @Test
    void what_is_no_row_is_told_and_keeps_nothing_out() {
        byte[] file =
                bytes("Date,Description,Amount\n2026-03-01,a,-1.00\n2026-03-02,b,-1.005\n2026-02-30,c,1\nTotal,,0\n");
        List<StatementRow> rows = CsvReader.read(
                        file, CsvSniffer.sniff(file, EUR).mapping(), EUR)
                .statements()
                .getFirst()
                .rows();
        assertThat(rows).hasSize(4);
        assertThat(rows.subList(1, 4)).allMatch(Unreadable.class::isInstance);
        assertThat(((Unreadable) rows.get(1)).reason()).isEqualTo("the amount has more decimals than the currency");
        assertThat(((Unreadable) rows.get(2)).reason()).isEqualTo("there is no such day");
    }

    private static DateOrder order(String... dates) {
        StringBuilder text = new StringBuilder("Date,Description,Amount\n");
        for (String date : dates) {
            text.append(date).append(",a,1.00\n");
        }
        return CsvSniffer.sniff(bytes(text.toString()), EUR).mapping().dateOrder();
    }

    private static List<Readable> readable(String text) {
        return readable(bytes(text));
    }

    private static List<Readable> readable(byte[] file) {
        return CsvReader.read(file, CsvSniffer.sniff(file, EUR).mapping(), EUR).statements().getFirst().rows().stream()
                .map(Readable.class::cast)
                .toList();
    }

    private static List<Money> amounts(Statement statement) {
        return statement.rows().stream().map(row -> ((Readable) row).amount()).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Money eur(String amount) {
        return Money.parse(amount, EUR);
    }
}
