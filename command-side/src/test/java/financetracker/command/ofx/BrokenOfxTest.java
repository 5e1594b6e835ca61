package financetracker.command.ofx;

import static financetracker.command.ofx.OfxExamples.file;
import static financetracker.command.ofx.OfxExamples.row;
import static financetracker.command.ofx.OfxExamples.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import financetracker.command.statement.ReadOrRefused;
import financetracker.command.statement.Statement;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.UnreadableStatement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in: a result, or {@link UnreadableStatement} with line and reason; nothing else. */
class BrokenOfxTest {
    @Test
    void refuses_what_is_no_ofx() {
        refuses("Date;Amount\n2026-03-01;1.00", 1, "this is not an OFX file");
        refuses("", 1, "this is not an OFX file");
    }

    @Test
    void refuses_a_file_that_is_cut_off() {
        String cut = new String(statement(row("1.00")), StandardCharsets.UTF_8).replace("</OFX>", "");
        refuses(cut, 7, "the file is cut off: it ends before </OFX>");
    }

    @Test
    void refuses_a_row_that_never_ends_and_names_its_line() {
        String twice = row("1.00").replace("</STMTTRN>", "");
        refuses(statement(twice, row("2.00")), 6, "<STMTTRN> begins in line 5 and has no end before here");
    }

    @Test
    void refuses_an_end_without_a_beginning() {
        refuses(statement(row("1.00") + "</STMTTRN>"), 5, "the end of <STMTTRN> has no beginning");
        refuses(statement(row("1.00") + "</JohnDoe>"), 5, "the end of an element has no beginning");
    }

    @Test
    void refuses_document_types() {
        String xml = "<?xml version=\"1.0\"?>\n<!DOCTYPE OFX [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<OFX></OFX>";
        refuses(xml, 2, "document types and declarations are not allowed");
    }

    @Test
    void leaves_entities_that_are_no_characters_as_they_are() {
        byte[] file = statement(row("1.00").replace("<FITID>1", "<NAME>&a; &#0; &#xD800; &#x110000; &lt;<FITID>1"));
        StatementRow.Readable row = (StatementRow.Readable)
                OfxReader.read(file).statements().getFirst().rows().getFirst();
        assertThat(row.description()).isEqualTo("&a; &#0; &#xD800; &#x110000; <");
    }

    @Test
    void cuts_the_text_of_a_row_that_is_too_long_between_characters() {
        String smiles = "\uD83D\uDE00".repeat(6_000);
        for (String name : new String[] {"", "x"}) {
            readsOrRefuses(statement(row("1.00").replace("<FITID>", "<NAME>" + name + smiles + "<FITID>")));
        }
    }

    @Test
    void refuses_a_file_without_statements() {
        refuses("OFXHEADER:100\n<OFX></OFX>", 2, "there is no statement of a bank account or credit card in the file");
        refuses("OFXHEADER:100\n<OFX>\n<INVSTMTRS></INVSTMTRS></OFX>", 3, "statements of investments cannot be read");
    }

    @Test
    void refuses_a_statement_of_an_unknown_currency() {
        String text = new String(statement(row("1.00")), StandardCharsets.UTF_8).replace("EUR", "XTS");
        refuses(text, 3, "the statement's currency is not known");
    }

    @Test
    void refuses_what_follows_the_end() {
        String text = new String(statement(row("1.00")), StandardCharsets.UTF_8);
        refuses(text + "<OFX></OFX>", 7, "there is something outside <OFX>");
        refuses(text + "more", 6, "there is something outside <OFX>");
        assertThat(OfxReader.read((text + "\n \u001A").getBytes(StandardCharsets.UTF_8))
                        .statements())
                .hasSize(1);
    }

    @Test
    void refuses_more_than_the_largest_size_and_number() {
        byte[] large = Arrays.copyOf(statement(row("1.00")), StatementFile.BYTES_MAX + 1);
        refuses(large, 1, "the file is larger than 10 MB");
        String rows = row("1.00").repeat(StatementFile.ROWS_MAX + 1);
        refuses(file("<BANKTRANLIST>" + rows + "</BANKTRANLIST>"), 5, "there are more than 50000 transactions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<A>",
                "<A></A>",
                "<A/>",
                "<A>x",
                "<",
                "<<A>",
                "</A>",
                "<!---->x",
                "<![CDATA[x]]>",
                "&amp;",
                "&",
                "\n"
            })
    void survives_megabytes_of(String part) {
        String row = "<STMTTRN><DTPOSTED>20260301<TRNAMT>1<MEMO>";
        int times = ReadOrRefused.LARGE / part.length();
        readsOrRefuses(file("<BANKTRANLIST>" + row + part.repeat(times) + "</STMTTRN></BANKTRANLIST>"));
        readsOrRefuses(("OFXHEADER:100\n<OFX>" + part.repeat(times) + "</OFX>").getBytes(StandardCharsets.UTF_8));
        readsOrRefuses(("<?xml?>" + part.repeat(times)).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void refuses_every_beginning_of_a_file(byte[] whole) {
        int end = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('>');
        for (int length = 0; length <= end; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(UnreadableStatement.class)
                    .as("the first %s bytes", length)
                    .isThrownBy(() -> OfxReader.read(cut));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reads_or_refuses_whatever_bytes_are_flipped(byte[] whole) {
        Random random = new Random(20261122);
        for (int round = 0; round < 5_000; round++) {
            byte[] flipped = whole.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
            }
            readsOrRefuses(flipped);
        }
    }

    @Test
    void reads_or_refuses_tags_in_any_order() {
        String[] parts = {
            "<OFX>",
            "</OFX>",
            "<STMTRS>",
            "</STMTRS>",
            "<STMTTRN>",
            "</STMTTRN>",
            "<TRNAMT>",
            "-1.00",
            "<MEMO>",
            "<CURDEF>EUR",
            "<BANKACCTFROM><ACCTID>1</BANKACCTFROM>",
            "<DTPOSTED>20260301",
            "<X>",
            "</X>",
            "x",
            "\n"
        };
        Random random = new Random(4711);
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder("OFXHEADER:100\n<OFX><STMTRS><CURDEF>EUR");
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            readsOrRefuses(text.append("</STMTRS></OFX>").toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    static byte[][] examples() {
        return new byte[][] {OfxExamples.sgml(), OfxExamples.xml()};
    }

    /** What is kept of a file is never longer than the file. */
    private static void readsOrRefuses(byte[] file) {
        ReadOrRefused.check(file, bytes -> {
            StatementFile read = OfxReader.read(bytes);
            for (Statement statement : read.statements()) {
                long kept = statement.rows().stream()
                        .mapToLong(row -> row.raw().length())
                        .sum();
                assertThat(kept).isLessThanOrEqualTo(file.length);
            }
            return read;
        });
    }

    private static void refuses(String text, int line, String reason) {
        refuses(text.getBytes(StandardCharsets.UTF_8), line, reason);
    }

    private static void refuses(byte[] file, int line, String reason) {
        assertThatExceptionOfType(UnreadableStatement.class)
                .isThrownBy(() -> OfxReader.read(file))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.line()).isEqualTo(line);
                });
    }
}
