package financetracker.command.qif;

import static financetracker.command.qif.QifExamples.bank;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import financetracker.command.statement.ReadOrRefused;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.StatementRow.Unreadable;
import financetracker.command.statement.UnreadableStatement;
import financetracker.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in: a result, or {@link UnreadableStatement} with line and reason; nothing else. */
class BrokenQifTest {
    private static final String CUT_OFF = "the file is cut off within a record";

    @Test
    void refuses_what_is_no_qif() {
        refuses("Date;Amount\n2026-03-01;1.00", 1, "this is not a QIF file");
        refuses("", 1, "this is not a QIF file");
        refuses("\n\nD1/1/26\n^", 3, "this is not a QIF file");
        refuses("!important\n", 1, "this section is of an unknown kind");
        refuses("!Type:Bank\n^\n!Type:Ba", 3, "this section is of an unknown kind");
    }

    @Test
    void refuses_a_file_without_accounts() {
        refuses("!Type:Cat\nNFood\n^\n", 1, "there is no account with transactions in the file");
        refuses("!Account\nNCash\nTCash\n^\n", 1, "there is no account with transactions in the file");
        assertThat(QifExamples.rows("!Type:Cash\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void refuses_a_record_without_an_end_before_a_section() {
        refuses("!Type:Bank\nD1/1/26\nT1.00\n!Type:Cash\n", 4, "the record before has no end");
    }

    @Test
    void takes_a_last_record_without_its_end_only_if_it_is_whole() {
        byte[] whole = "!Type:Bank\nD1/1/26\nT-123.45\n".getBytes(StandardCharsets.UTF_8);
        assertThat(QifExamples.rows(whole)).singleElement().isInstanceOf(Readable.class);
        refuses("!Type:Bank\nD1/1/26\nT-123.4", 3, CUT_OFF);
        refuses("!Type:Bank\nD1/1/26\n", 2, CUT_OFF);
        refuses("!Type:Bank\nD1/1/26\nT-3.00\nSA\n$-1.00\nSB\n$-1.00\n", 2, CUT_OFF);
    }

    @Test
    void reads_no_row_that_is_longer_than_a_row_may_be() {
        String smiles = "\uD83D\uDE00".repeat(6_000);
        assertThat(QifExamples.rows(bank("D1/1/26\nT1.00\nM" + smiles)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        row -> assertThat(row.reason()).isEqualTo("the row is longer than 10000 characters"));
    }

    @Test
    void refuses_more_than_the_largest_size_and_number() {
        byte[] large = Arrays.copyOf(bank("D1/1/26\nT1"), StatementFile.BYTES_MAX + 1);
        refuses(large, 1, "the file is larger than 10 MB");
        String rows = "D1\n^\n".repeat(StatementFile.ROWS_MAX + 1);
        refuses("!Type:Bank\n" + rows, 2 * StatementFile.ROWS_MAX + 2, "there are more than 50000 transactions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^\n",
                "D\n",
                "D1/1/26\n",
                "T1,234,567\n",
                "SA\n$1\n",
                "$1\n",
                "!Type:Bank\n",
                "!Account\n",
                "!Account\nNx\n^\n!Type:Bank\n",
                "x",
                "1",
                "1,",
                "[",
                " ",
                "\n",
                "\0"
            })
    void survives_megabytes_of(String part) {
        String many = part.repeat(ReadOrRefused.LARGE / part.length());
        String bank = "!Type:Bank\n";
        for (String before : List.of("!", bank, bank + "D1/1/26\nT")) {
            readsOrRefuses((before + many + "\n^\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reads_no_amount_of_a_beginning_that_is_not_in_the_whole(byte[] whole) {
        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            readsOrRefuses(cut);
            try {
                assertThat(amounts(cut)).as("the first %s bytes", length).isSubsetOf(amounts(whole));
            } catch (UnreadableStatement refused) {
                assertThat(refused.reason()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reads_or_refuses_whatever_bytes_are_flipped(byte[] whole) {
        Random random = new Random(20261123);
        for (int round = 0; round < 5_000; round++) {
            byte[] flipped = whole.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
            }
            readsOrRefuses(flipped);
        }
    }

    static byte[][] examples() {
        return new byte[][] {QifExamples.twoAccounts(), QifExamples.decimalComma()};
    }

    private static List<Money> amounts(byte[] file) {
        return QifExamples.read(file).file().statements().stream()
                .flatMap(statement -> statement.rows().stream())
                .filter(Readable.class::isInstance)
                .map(row -> ((Readable) row).amount())
                .toList();
    }

    private static void readsOrRefuses(byte[] file) {
        ReadOrRefused.check(file, bytes -> QifExamples.read(bytes).file());
    }

    private static void refuses(String text, int line, String reason) {
        refuses(text.getBytes(StandardCharsets.UTF_8), line, reason);
    }

    private static void refuses(byte[] file, int line, String reason) {
        assertThatExceptionOfType(UnreadableStatement.class)
                .isThrownBy(() -> QifExamples.read(file))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.line()).isEqualTo(line);
                });
    }
}
