package financetracker.command.ofx;

import static financetracker.command.ofx.OfxExamples.row;
import static financetracker.command.ofx.OfxExamples.statement;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.command.statement.Statement;
import financetracker.command.statement.Statement.LedgerBalance;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.StatementFile.Format;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Filing;
import financetracker.command.statement.StatementRow.Identity;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.StatementRow.Unreadable;
import financetracker.events.transaction.OriginalAmount;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfxReaderTest {
    private static final Currency EUR = new Currency("EUR");

    @Test
    void reads_a_bank_statement_in_sgml() {
        StatementFile file = OfxReader.read(OfxExamples.sgml());
        assertThat(file.format()).isEqualTo(Format.OFX);
        assertThat(file.statements()).hasSize(1);

        Statement statement = file.statements().getFirst();
        assertThat(statement.bankAccount()).isEqualTo("30004/00012345678");
        assertThat(statement.currency()).isEqualTo(EUR);
        assertThat(statement.from()).isEqualTo("2026-03-01");
        assertThat(statement.to()).isEqualTo("2026-03-31");
        assertThat(statement.balances()).containsExactly(new LedgerBalance(eur("1234.56"), LocalDate.of(2026, 3, 31)));
        assertThat(statement.rows()).hasSize(6);
    }

    @Test
    void reads_a_row_with_its_line_and_as_it_was_written() {
        Readable coffee = (Readable) rows(OfxExamples.sgml()).getFirst();
        String raw = "<STMTTRN>\r\n<TRNTYPE>POS\r\n<DTPOSTED>20260302\r\n<TRNAMT>-4.50\r\n<FITID>C-1\r\n"
                + "<NAME>Café de la Gare\r\n<MEMO>\r\n</STMTTRN>";
        assertThat(coffee)
                .isEqualTo(new Readable(
                        40,
                        raw,
                        new Identity("C-1 2026-03-02 -4.50 EUR", true),
                        "C-1",
                        LocalDate.of(2026, 3, 2),
                        eur("-4.50"),
                        "Café de la Gare",
                        "Café de la Gare",
                        null,
                        null,
                        false,
                        Filing.NONE));
    }

    @Test
    void reads_comma_plus_sign_and_bare_ampersands() {
        List<StatementRow> rows = rows(OfxExamples.sgml());
        assertThat(((Readable) rows.get(1)).amount()).isEqualTo(eur("-4.50"));
        Readable salary = (Readable) rows.get(2);
        assertThat(salary.amount()).isEqualTo(eur("2450.10"));
        assertThat(salary.date()).as("the bank's day, whatever its time zone").isEqualTo("2026-03-03");
        assertThat(salary.counterparty()).isEqualTo("Acme & Co");
        assertThat(salary.description()).isEqualTo("Acme & Co - Salaire < mars > 2026, 100 &euro; & prime");
    }

    @Test
    void shows_an_unreadable_row_with_its_line_and_reads_the_others() {
        List<StatementRow> rows = rows(OfxExamples.sgml());
        assertThat(rows.get(3)).isInstanceOfSatisfying(Unreadable.class, row -> {
            assertThat(row.line()).isEqualTo(63);
            assertThat(row.reason()).isEqualTo("there is no such day");
            assertThat(row.raw()).contains("<CHECKNUM>1234");
        });
        assertThat(rows).filteredOn(Readable.class::isInstance).hasSize(5);
    }

    @Test
    void names_a_row_without_texts_by_its_type_and_keeps_the_check_number() {
        List<StatementRow> rows = rows(OfxExamples.sgml());
        Readable check = (Readable) rows.get(4);
        assertThat(check.description()).isEqualTo("Check");
        assertThat(check.checkNumber()).isEqualTo("1235");
        assertThat(check.amount()).isEqualTo(eur("-80.00"));
        Readable interest = (Readable) rows.get(5);
        assertThat(interest.description()).isEqualTo("Interest");
        assertThat(interest.bankId()).isNull();
        assertThat(interest.amount()).isEqualTo(eur("0.07"));
    }

    @Test
    void reads_several_statements_in_xml() {
        StatementFile file = OfxReader.read(OfxExamples.xml());
        assertThat(file.format()).isEqualTo(Format.OFX);
        assertThat(file.statements())
                .extracting(Statement::bankAccount)
                .containsExactly("EXAMPLE/DE00123456780000009876", "/4111000011110042");
        assertThat(file.statements()).extracting(Statement::currency).containsExactly(EUR, new Currency("USD"));
        Readable zeros = (Readable) file.statements().getLast().rows().getFirst();
        assertThat(zeros.bankId()).as("zeros are no id").isNull();
    }

    @Test
    void reads_payees_cdata_and_character_references() {
        List<StatementRow> rows = rows(OfxExamples.xml());
        Readable hotel = (Readable) rows.get(0);
        assertThat(hotel.counterparty()).isEqualTo("Grand Hotel");
        assertThat(hotel.description()).isEqualTo("Grand Hotel - 2 nights & <breakfast>");
        assertThat(((Readable) rows.get(1)).description()).isEqualTo("Konbini 寿司");
        assertThat(((Readable) rows.get(2)).description()).isEqualTo("Bäckerei Blume, Köln");
    }

    @Test
    void keeps_the_original_amount_of_a_converted_row() {
        Readable hotel = (Readable) rows(OfxExamples.xml()).get(0);
        assertThat(hotel.amount()).isEqualTo(eur("-92.00"));
        assertThat(hotel.original()).isEqualTo(new OriginalAmount(Money.parse("-100.00", new Currency("USD")), "0.92"));
    }

    @Test
    void converts_a_row_in_another_currency_by_its_rate() {
        Readable konbini = (Readable) rows(OfxExamples.xml()).get(1);
        assertThat(konbini.amount()).isEqualTo(eur("-6.10"));
        assertThat(konbini.original())
                .isEqualTo(new OriginalAmount(Money.parse("-1000", new Currency("JPY")), "0.0061"));
        Readable sameCurrency = (Readable) rows(OfxExamples.xml()).get(2);
        assertThat(sameCurrency.original()).isNull();
    }

    @Test
    void does_not_take_a_row_in_another_currency_without_a_rate() {
        String row = "<STMTTRN><DTPOSTED>20260301<TRNAMT>-1<CURRENCY><CURSYM>USD</CURRENCY></STMTTRN>";
        assertThat(rows(statement(row)).getFirst())
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason())
                                .isEqualTo("the amount is in another currency and has no usable rate"));
    }

    @Test
    void tells_pending_rows() {
        List<StatementRow> rows = rows(OfxExamples.xml());
        assertThat(rows).hasSize(4);
        Readable pending = (Readable) rows.getLast();
        assertThat(pending.pending()).isTrue();
        assertThat(pending.date()).isEqualTo("2026-03-31");
        assertThat(rows.subList(0, 3)).noneMatch(row -> ((Readable) row).pending());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "-4.5 -4.50",
                "4 4.00",
                "+.5 0.50",
                "5. 5.00",
                "0.500 0.50",
                "1,234.56 1234.56",
                "-1.234.567,8 -1234567.80",
                "1234.5600 1234.56",
                "90000000000.00 90000000000.00",
                "90000000000.01 fails",
                "1.005 fails",
                "1,234 fails",
                "1.000 fails",
                "1e3 fails",
                "12,34.5 fails",
                "--1 fails",
                ". fails",
                "1.2.3 fails",
                "NaN fails",
                "١ fails"
            })
    void reads_amounts_exactly_or_not_at_all(String written, String expected) {
        StatementRow row = rows(statement(row(written))).getFirst();
        if (expected.equals("fails")) {
            assertThat(row).isInstanceOf(Unreadable.class);
        } else {
            assertThat(row)
                    .isInstanceOfSatisfying(
                            Readable.class,
                            readable -> assertThat(readable.amount()).isEqualTo(eur(expected)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "20260001", "20260230", "01032026", "202603", "18990101", "today"})
    void does_not_guess_dates(String written) {
        String row = "<STMTTRN><DTPOSTED>" + written + "<TRNAMT>1<FITID>1</STMTTRN>";
        assertThat(rows(statement(row)).getFirst()).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260301",
                "20260301120000",
                "20260301120000.000[-5:EST]",
                "20260301[0:GMT]",
                "20260301 [+5.30:IST]"
            })
    void reads_the_day_as_written(String written) {
        String row = "<STMTTRN><DTPOSTED>" + written + "<TRNAMT>1<FITID>1</STMTTRN>";
        assertThat(rows(statement(row)).getFirst())
                .isInstanceOfSatisfying(
                        Readable.class, readable -> assertThat(readable.date()).isEqualTo("2026-03-01"));
    }

    @Test
    void does_not_choose_between_two_amounts() {
        assertThat(rows(statement(row("1<TRNAMT>2"))).getFirst()).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void finds_the_encoding_although_the_header_lies(String charset) {
        String text = new String(OfxExamples.sgml(), Charset.forName("windows-1252"));
        Readable coffee =
                (Readable) rows(text.getBytes(Charset.forName(charset))).getFirst();
        assertThat(coffee.description()).isEqualTo("Café de la Gare");
    }

    @Test
    void follows_the_header_where_the_text_is_not_utf8() {
        String text = new String(OfxExamples.sgml(), Charset.forName("windows-1252"))
                .replace("CHARSET:1252", "CHARSET:1251")
                .replace("Café de la Gare", "Кафе");
        Readable coffee =
                (Readable) rows(text.getBytes(Charset.forName("windows-1251"))).getFirst();
        assertThat(coffee.description()).isEqualTo("Кафе");
    }

    @Test
    void reads_the_largest_number_of_rows() {
        String row = row("-1.00");
        byte[] file = OfxExamples.file("<BANKTRANLIST>" + row.repeat(StatementFile.ROWS_MAX) + "</BANKTRANLIST>");
        assertThat(rows(file)).hasSize(StatementFile.ROWS_MAX);
    }

    private static List<StatementRow> rows(byte[] file) {
        return OfxReader.read(file).statements().getFirst().rows();
    }

    private static Money eur(String amount) {
        return Money.parse(amount, EUR);
    }
}
