package financetracker.command.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import financetracker.command.csv.CsvMapping.DateOrder;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.UnreadableStatement;
import financetracker.money.Currency;
import financetracker.refusal.InvalidRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenCsvTest {
    private static final Currency EUR = new Currency("EUR");
    private static final CsvMapping MAPPING = mapping(0, 2);

    @Test
    void refuses_what_is_no_table() {
        for (String text :
                List.of("", "\n\n", "hello", ";;;;\n;;;;", "<html><body>not found</body></html>", "\0\0\0")) {
            refused(text.getBytes(StandardCharsets.UTF_8));
        }
        byte[] noise = new byte[100_000];
        new Random(3).nextBytes(noise);
        refused(noise);
    }

    @Test
    void refuses_what_is_too_large() {
        refused(Arrays.copyOf("2026-03-01,a,1".getBytes(StandardCharsets.UTF_8), StatementFile.BYTES_MAX + 1));
        refused(("2026-03-01,a,1\n".repeat(StatementFile.ROWS_MAX + 200)).getBytes(StandardCharsets.UTF_8));
        refused(("2026-03-01" + ",1".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
        refused(("2026-03-01,a,\"" + "\"\"".repeat(4_000_000)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_quote_that_never_ends_takes_nothing_over() {
        byte[] file = ("2026-03-01,a,1\n2026-03-02,\"b,2\n" + "2026-03-03,c,3\n".repeat(1_000))
                .getBytes(StandardCharsets.UTF_8);
        List<StatementRow> rows =
                CsvReader.read(file, MAPPING, EUR).statements().getFirst().rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast()).isInstanceOf(StatementRow.Unreadable.class);
    }

    /** Ids in events are made of it: another form would record every file again. */
    @Test
    void identities_depend_on_no_mapping_and_never_change() {
        byte[] file = "01.02.2026;\"Coffee; large\";-3,20\r\n".getBytes(StandardCharsets.UTF_8);
        for (CsvMapping mapping : List.of(semicolons(DateOrder.DAY_MONTH_YEAR), semicolons(DateOrder.MONTH_DAY_YEAR))) {
            StatementRow.Readable row = (StatementRow.Readable) CsvReader.read(file, mapping, EUR)
                    .statements()
                    .getFirst()
                    .rows()
                    .getFirst();
            assertThat(row.identity())
                    .isEqualTo(new StatementRow.Identity("01.02.2026;\"Coffee; large\";-3,20", false));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1.234,56|,|1234.56",
                "1,234.56|.|1234.56",
                "1 234,56|,|1234.56",
                "1'234.56|.|1234.56",
                "-12|.|-12",
                "12-|.|-12",
                "(12.00)|.|-12.00",
                "+3|.|3",
                "€ 12,00|,|12.00",
                "12,00 EUR|,|12.00",
                "−12|.|-12",
                ".5|.|0.5",
                "1.234.567,8|,|1234567.8"
            })
    void reads_amounts_as_banks_write_them(String written, String mark, BigDecimal amount) {
        assertThat(CsvAmounts.read(written, mark)).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,2,3", "1.2.3", "--1", "1-2", "12,34,5", "=1+1", "1e5", "NaN"})
    void refuses_what_is_no_amount(String written) {
        assertThat(CsvAmounts.isNumber(written, ".")).isFalse();
    }

    @Test
    void a_mapping_that_cannot_be_is_refused_with_its_place() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> mapping(0, CsvMapping.COLUMNS_MAX).checked());
        assertThat(MAPPING.checked()).isEqualTo(MAPPING);
    }

    private static void refused(byte[] file) {
        assertThatExceptionOfType(UnreadableStatement.class)
                .isThrownBy(
                        () -> CsvReader.read(file, CsvSniffer.sniff(file, EUR).mapping(), EUR));
    }

    private static CsvMapping semicolons(DateOrder order) {
        return new CsvMapping(";", 0, order, ",", false, MAPPING.columns());
    }

    private static CsvMapping mapping(int date, int amount) {
        var columns = new CsvMapping.Columns(date, amount, null, null, null, List.of(1), null, null, null, null, null);
        return new CsvMapping(",", 0, DateOrder.YEAR_MONTH_DAY, ".", false, columns);
    }
}
