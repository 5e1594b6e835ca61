package financetracker.command.camt;

import static financetracker.command.camt.CamtExamples.entry;
import static financetracker.command.camt.CamtExamples.statement;
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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CamtReaderTest {
    private static final Currency EUR = new Currency("EUR");

    @Test
    void reads_a_statement_with_its_period_and_balances() {
        StatementFile file = CamtReader.read(CamtExamples.currentAccount());
        assertThat(file.format()).isEqualTo(Format.CAMT_053);
        assertThat(file.statements()).hasSize(1);

        Statement statement = file.statements().getFirst();
        assertThat(statement.bankAccount()).isEqualTo("DE00123456780000009876");
        assertThat(statement.currency()).isEqualTo(EUR);
        assertThat(statement.from()).isEqualTo("2026-03-01");
        assertThat(statement.to()).isEqualTo("2026-03-31");
        assertThat(statement.balances())
                .as("an opening balance is what was held at the end of the day before")
                .containsExactly(
                        new LedgerBalance(eur("-100.00"), LocalDate.of(2026, 2, 28)),
                        new LedgerBalance(eur("1834.50"), LocalDate.of(2026, 3, 31)));
    }

    @Test
    void reads_an_entry_with_its_line_and_as_it_was_written() {
        Readable bakery = readable(CamtExamples.currentAccount(), 0);
        String file = new String(CamtExamples.currentAccount(), StandardCharsets.UTF_8);
        String raw = file.substring(file.indexOf("<Ntry>"), file.indexOf("</Ntry>") + "</Ntry>".length());
        assertThat(bakery)
                .isEqualTo(new Readable(
                        21,
                        raw,
                        new Identity("20260302-1 2026-03-02 -4.50 EUR", true),
                        "20260302-1",
                        LocalDate.of(2026, 3, 2),
                        eur("-4.50"),
                        "Kartenzahlung Köln 02.03.",
                        "Bäckerei Blume & Söhne",
                        null,
                        null,
                        false,
                        Filing.NONE));
    }

    @Test
    void reads_money_in_with_the_bank_s_own_day_and_the_one_who_really_paid() {
        Readable salary = readable(CamtExamples.currentAccount(), 1);
        assertThat(salary.amount()).isEqualTo(eur("2450.00"));
        assertThat(salary.date()).isEqualTo("2026-03-03");
        assertThat(salary.counterparty()).isEqualTo("Acme GmbH");
        assertThat(salary.description()).isEqualTo("RF18539007547034");
        assertThat(salary.bankId()).as("NONREF is no reference").isNull();
    }

    @Test
    void shows_what_is_pending_and_leaves_out_what_is_only_information() {
        List<StatementRow> rows = rows(CamtExamples.currentAccount());
        assertThat(rows).hasSize(6);
        Readable hotel = (Readable) rows.getLast();
        assertThat(hotel.pending()).isTrue();
        assertThat(hotel.date()).as("it has no day of booking").isEqualTo("2026-03-31");
        assertThat(hotel.original()).isEqualTo(new OriginalAmount(Money.parse("-100.00", new Currency("USD")), "0.92"));
        assertThat(rows.subList(0, 5)).noneMatch(row -> ((Readable) row).pending());
    }

    @Test
    void reads_several_accounts_of_a_newer_version_with_prefixes() {
        StatementFile file = CamtReader.read(CamtExamples.twoAccounts());
        assertThat(file.statements())
                .extracting(Statement::bankAccount)
                .containsExactly("4111-0042", "CH0000000000000000001");
        assertThat(file.statements())
                .extracting(Statement::currency)
                .containsExactly(new Currency("CHF"), new Currency("JPY"));
        assertThat(file.statements().getFirst().balances())
                .containsExactly(new LedgerBalance(Money.zero(new Currency("CHF")), LocalDate.of(2026, 3, 31)));
    }

    @Test
    void reads_a_reversal_as_it_is_booked_with_the_party_of_what_it_undoes() {
        Readable refund = readable(CamtExamples.twoAccounts(), 0);
        assertThat(refund.amount()).isEqualTo(Money.parse("12.00", new Currency("CHF")));
        assertThat(refund.counterparty()).isEqualTo("Café zum Fluß");
        assertThat(refund.description()).isEqualTo("Café zum Fluß");
        assertThat(refund.bankId()).isEqualTo("T-9");
        assertThat(refund.checkNumber()).isEqualTo("1234");
    }

    @Test
    void shows_an_unreadable_entry_with_its_line_and_reads_the_others() {
        List<StatementRow> rows = CamtReader.read(CamtExamples.twoAccounts())
                .statements()
                .getLast()
                .rows();
        assertThat(rows.getFirst()).isInstanceOfSatisfying(Unreadable.class, row -> {
            assertThat(row.line()).isEqualTo(19);
            assertThat(row.reason()).isEqualTo("there is no such day");
            assertThat(row.raw()).startsWith("<s:Ntry>\n").endsWith("-->\n</s:Ntry>");
        });
        assertThat(rows.getLast()).isInstanceOfSatisfying(Readable.class, row -> {
            assertThat(row.line()).isEqualTo(24);
            assertThat(row.date()).isEqualTo("2026-02-28");
            assertThat(row.amount()).isEqualTo(Money.parse("-700", new Currency("JPY")));
            assertThat(row.description()).isEqualTo("NTRF");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-15", "windows-1252"})
    void finds_the_encoding_whatever_is_declared(String charset) {
        String text = new String(CamtExamples.twoAccounts(), Charset.forName("ISO-8859-15"));
        String declared = charset.startsWith("UTF") ? text : text.replace("ISO-8859-15", charset);
        assertThat(readable(declared.getBytes(Charset.forName(charset)), 0).counterparty())
                .isEqualTo("Café zum Fluß");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "4.5 -4.50",
                "+4 -4.00",
                ".5 -0.50",
                "4.5000 -4.50",
                "0 0.00",
                "90000000000 -90000000000.00",
                "90000000000.01 fails",
                "4.505 fails",
                "-4.50 fails",
                "4,50 fails",
                "1e3 fails",
                "NaN fails",
                ". fails",
                "١ fails"
            })
    void reads_amounts_exactly_or_not_at_all(String written, String expected) {
        StatementRow row = rows(statement(entry(written))).getFirst();
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
    @CsvSource(
            delimiter = '|',
            value = {
                "<Amt Ccy=\"EUR\">1</Amt>||the entry has no amount",
                "Ccy=\"EUR\"|Ccy=\"XTS\"|the currency of the amount is not known",
                "Ccy=\"EUR\"|Ccy=\"USD\"|the amount is not in the account's currency",
                "DBIT|DEBIT|the entry does not say whether money came in or went out",
                "<Sts>BOOK</Sts>||the entry does not say whether it is booked",
                "<BookgDt><Dt>2026-03-01</Dt></BookgDt>||the entry has no date",
                "2026-03-01|01.03.2026|the date is not written as YYYY-MM-DD",
                "2026-03-01|1899-12-31|the day is too far away"
            })
    void says_why_an_entry_cannot_be_read(String part, String instead, String reason) {
        String broken = entry("1").replace(part, instead == null ? "" : instead);
        assertThat(rows(statement(broken)).getFirst()).isInstanceOfSatisfying(Unreadable.class, row -> {
            assertThat(row.reason()).isEqualTo(reason);
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.raw()).isEqualTo(broken);
        });
    }

    @Test
    void reads_the_largest_number_of_rows() {
        String rows = entry("1").repeat(StatementFile.ROWS_MAX);
        assertThat(rows(statement(rows))).hasSize(StatementFile.ROWS_MAX);
    }

    @Test
    void keeps_the_beginning_of_a_long_entry() {
        String smile = "\uD83D\uDE00";
        Readable row = readable(statement(entry("1", "<AddtlNtryInf>" + smile.repeat(9_000) + "</AddtlNtryInf>")), 0);
        assertThat(row.raw()).startsWith("<Ntry>").endsWith(smile).hasSizeBetween(9_999, StatementRow.RAW_LENGTH_MAX);
        assertThat(row.description()).isEqualTo(smile.repeat(250));
    }

    private static Readable readable(byte[] file, int index) {
        return (Readable) rows(file).get(index);
    }

    private static List<StatementRow> rows(byte[] file) {
        return CamtReader.read(file).statements().getFirst().rows();
    }

    private static Money eur(String amount) {
        return Money.parse(amount, EUR);
    }
}
