package financetracker.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=", "＝1+1", "＠x"})
    void a_text_that_would_be_a_formula_begins_with_an_apostrophe(String formula) {
        assertThat(new CsvRow().text(formula).line().replace("\"", "")).isEqualTo("'" + formula + "\r\n");
    }

    @Test
    void a_number_of_ours_is_untouched_and_another_text_too() {
        assertThat(new CsvRow()
                        .plain("-12.34")
                        .text("a=b")
                        .text(" =1")
                        .text("")
                        .text(null)
                        .line())
                .isEqualTo("-12.34,a=b, =1,,\r\n");
    }

    @Test
    void what_would_end_a_cell_or_a_row_is_quoted() {
        assertThat(new CsvRow()
                        .text("a,b")
                        .text("say \"hi\"")
                        .text("one\r\ntwo")
                        .text("plain")
                        .line())
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"one\r\ntwo\",plain\r\n");
        assertThat(new CsvRow().text("=\"1\",2").line()).isEqualTo("\"'=\"\"1\"\",2\"\r\n");
    }
}
