package financetracker.command.qif;

import static financetracker.command.qif.QifExamples.EUR;
import static financetracker.command.qif.QifExamples.bank;
import static financetracker.command.qif.QifExamples.rows;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.StatementRow.Unreadable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file does not say of itself: the order of its dates and its decimal mark. */
class QifConventionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"3/15/26", "3/15'26", " 3/15'26", "3/15/2026", "03-15-2026", "3.15.26", "3/15'2026", "2026-03-15"
            })
    void reads_the_ways_to_write_a_day(String written) {
        assertThat(dates(written)).containsExactly("2026-03-15");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {"1/1/69;2069-01-01", "1/1/70;1970-01-01", "1/1'70;2070-01-01", "1/1' 5;2005-01-01", "1/1/5;-"})
    void reads_short_years(String written, String expected) {
        assertThat(dates(written)).containsExactly(expected);
    }

    @Test
    void finds_the_order_where_one_day_tells() {
        expects(DateOrder.MONTH_FIRST, false, "1/2/26", "1/13/26");
        expects(DateOrder.DAY_FIRST, false, "1/2/26", "13/1/26");
        assertThat(dates("1/2/26", "13/1/26")).containsExactly("2026-02-01", "2026-01-13");
    }

    @Test
    void guesses_the_order_in_which_time_goes_one_way() {
        expects(DateOrder.DAY_FIRST, true, "1/2/26", "5/2/26", "1/3/26");
        expects(DateOrder.MONTH_FIRST, true, "1/2/26", "1/5/26", "2/1/26");
        expects(DateOrder.MONTH_FIRST, true, "2/1/26", "1/5/26", "1/2/26");
    }

    @Test
    void guesses_by_the_points_where_nothing_else_tells() {
        expects(DateOrder.DAY_FIRST, true, "1.2.26");
        expects(DateOrder.MONTH_FIRST, true, "1/2/26");
    }

    @Test
    void guesses_where_the_dates_contradict_each_other() {
        expects(DateOrder.MONTH_FIRST, true, "1/13/26", "13/1/26");
        assertThat(dates("1/13/26", "13/1/26")).containsExactly("2026-01-13", "-");
    }

    @Test
    void needs_no_order_where_years_come_first() {
        assertThat(QifExamples.read(bank("D2026-03-04\nT1")).guessed()).isFalse();
    }

    @Test
    void follows_the_order_that_is_told() {
        QifFile read = QifReader.read(bank("D1/2/26\nT1", "D1/13/26\nT1"), EUR, DateOrder.DAY_FIRST);
        assertThat(read.order()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(read.guessed()).isFalse();
        List<StatementRow> rows = read.file().statements().getFirst().rows();
        assertThat(((Readable) rows.getFirst()).date()).isEqualTo("2026-02-01");
        assertThat(rows.getLast()).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,234.56;1234.56",
                "1.234,56;1234.56",
                "-1,234,567;-1234567.00",
                "-1.234.567;-1234567.00",
                "12,5;12.50",
                "0,120;0.12",
                "0,123;-",
                ".5;0.50",
                "5.;5.00",
                "+7;7.00",
                "1,234;-",
                "1.234;-",
                "1.2,3.4;-",
                "12,34.5;-",
                "1e3;-",
                "--1;-",
                "-;-",
                "١;-"
            })
    void reads_amounts_exactly_or_not_at_all(String written, String expected) {
        assertThat(amounts(written)).containsExactly(expected);
    }

    @Test
    void reads_what_one_amount_leaves_open_as_another_decides() {
        assertThat(amounts("1,234", "5.50")).containsExactly("1234.00", "5.50");
        assertThat(amounts("1.234", "5,50")).containsExactly("1234.00", "5.50");
        assertThat(amounts("1.200", "5.50")).containsExactly("1.20", "5.50");
        assertThat(amounts("5,5", "5.50", "6.50")).as("the more frequent mark").containsExactly("-", "5.50", "6.50");
    }

    private static void expects(DateOrder order, boolean guessed, String... dates) {
        QifFile read = QifExamples.read(dated(dates));
        assertThat(read.order()).isEqualTo(order);
        assertThat(read.guessed()).isEqualTo(guessed);
    }

    private static List<String> dates(String... dates) {
        return rows(dated(dates)).stream()
                .map(row -> row instanceof Readable readable ? readable.date().toString() : "-")
                .toList();
    }

    private static byte[] dated(String... dates) {
        return bank(Stream.of(dates).map(date -> "D" + date + "\nT1").toArray(String[]::new));
    }

    private static List<String> amounts(String... amounts) {
        String[] records =
                Stream.of(amounts).map(amount -> "D2026-03-01\nT" + amount).toArray(String[]::new);
        return rows(bank(records)).stream()
                .map(row -> row instanceof Readable readable ? readable.amount().amount() : "-")
                .toList();
    }
}
