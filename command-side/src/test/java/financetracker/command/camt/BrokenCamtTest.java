package financetracker.command.camt;

import static financetracker.command.camt.CamtExamples.details;
import static financetracker.command.camt.CamtExamples.entry;
import static financetracker.command.camt.CamtExamples.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import financetracker.command.statement.ReadOrRefused;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.UnreadableStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in: a result, or {@link UnreadableStatement} with line and reason; nothing else. */
class BrokenCamtTest {
    private static final String CUT_OFF = "the file is cut off, or its XML is broken here";

    @Test
    void refuses_what_is_no_camt() {
        refuses("Date;Amount\n2026-03-01;1.00", 1, "this is not a camt.053 file");
        refuses("", 1, "this is not a camt.053 file");
        refuses("<html>\n</html>", 2, "there is no camt.053 statement in the file");
        refuses("<s:Document/>", 1, "this is not a camt.053 file");
    }

    @Test
    void says_which_message_it_is_instead() {
        refuses(
                "<Document>\n<BkToCstmrAcctRpt/></Document>",
                2,
                "this is a camt.052 report of the day; a camt.053 is needed");
        refuses("<Document><BkToCstmrDbtCdtNtfctn/></Document>", 1, "this is a camt.054 notice; a camt.053 is needed");
    }

    @Test
    void refuses_a_statement_without_account_or_known_currency() {
        String whole = new String(statement(entry("1")), StandardCharsets.UTF_8);
        refuses(whole.replace("<Ccy>EUR</Ccy>", "<Ccy>XTS</Ccy>"), 2, "the statement's currency is not known");
        refuses(whole.replace("<Ccy>EUR</Ccy>", ""), 2, "the statement does not say its currency before its entries");
        refuses(whole.replace("IBAN>", "BBAN>"), 2, "a statement does not say of which account it is");
    }

    @Test
    void reads_nothing_outside_the_file(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "<AddtlNtryInf>secret</AddtlNtryInf>");
        String entity = "<!DOCTYPE Document [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>";
        refusesDocumentType(entity, entry("1", "&a;"));
        refusesDocumentType("<!DOCTYPE Document SYSTEM \"" + secret.toUri() + "\">", entry("1"));
        refusesDocumentType("<!DOCTYPE Document>", entry("1"));
    }

    @Test
    void refuses_a_billion_laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE Document [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        refusesDocumentType(laughs + "]>", entry("1", "<AddtlNtryInf>&a39;</AddtlNtryInf>"));
    }

    @Test
    void knows_no_entities_but_those_of_xml() {
        refuses(statement(entry("1", "&nbsp;")), 4, CUT_OFF);
        refuses(statement(entry("1", "&#0;")), 4, CUT_OFF);
        refuses(statement(entry("1", "&#xD800;")), 4, CUT_OFF);
    }

    @Test
    void refuses_what_is_nested_too_deeply() {
        refuses(statement("<A>".repeat(100) + "</A>".repeat(100)), 4, "there are too many elements in one another");
    }

    @Test
    void refuses_more_than_the_largest_size_and_number() {
        byte[] large = Arrays.copyOf(statement(entry("1")), StatementFile.BYTES_MAX + 1);
        refuses(large, 1, "the file is larger than 10 MB");
        refuses(
                statement(entry("1").repeat(StatementFile.ROWS_MAX), entry("1")),
                5,
                "there are more than 50000 transactions");
        String zero = "<Amt Ccy='EUR'>0</Amt>";
        String[] parts = new String[StatementFile.ROWS_MAX + 1];
        Arrays.fill(parts, zero);
        refuses(statement(entry("0", details(parts))), 4, "there are more than 50000 transactions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<A>",
                "<A></A>",
                "<A/>",
                "<A b='c'/>",
                "<NtryDtls><TxDtls/></NtryDtls>",
                "<NtryDtls><TxDtls><Amt Ccy='EUR'>0</Amt></TxDtls></NtryDtls>",
                "<Refs/>",
                "<Bal/>",
                "<Ntry/>",
                "<",
                "</A>",
                "<!---->",
                "<?x?>",
                "<![CDATA[x]]>",
                "&amp;",
                "&a;",
                "x",
                "\n",
                "\0"
            })
    void survives_megabytes_of(String part) {
        String many = part.repeat(ReadOrRefused.LARGE / part.length());
        readsOrRefuses(statement(many));
        readsOrRefuses(statement(entry("0", many)));
        readsOrRefuses(statement(entry("0", details(many))));
        readsOrRefuses(statement(entry("0", "<A b=\"" + many + "\"/>")));
        readsOrRefuses(many.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reads_a_large_statement_full_of_ampersands() {
        byte[] file = statement(entry("1", "<AddtlNtryInf>A &amp; B &amp; C &amp; D</AddtlNtryInf>")
                .repeat(StatementFile.ROWS_MAX));
        assertThat(CamtReader.read(file).statements().getFirst().rows()).hasSize(StatementFile.ROWS_MAX);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void refuses_every_beginning_of_a_file(byte[] whole) {
        int end = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('>');
        for (int length = 0; length <= end; length += length < end - 100 ? 7 : 1) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(UnreadableStatement.class)
                    .as("the first %s bytes", length)
                    .isThrownBy(() -> CamtReader.read(cut));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reads_or_refuses_whatever_bytes_are_flipped(byte[] whole) {
        Random random = new Random(20261123);
        for (int round = 0; round < 3_000; round++) {
            byte[] flipped = whole.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
            }
            readsOrRefuses(flipped);
        }
    }

    static byte[][] examples() {
        return new byte[][] {CamtExamples.currentAccount(), CamtExamples.twoAccounts()};
    }

    private static void refusesDocumentType(String type, String entry) {
        String text = new String(statement(entry), StandardCharsets.UTF_8).replace("<Document", type + "<Document");
        refuses(text, 2, "document types and declarations are not allowed");
    }

    private static void readsOrRefuses(byte[] file) {
        ReadOrRefused.check(file, CamtReader::read);
    }

    private static void refuses(String text, int line, String reason) {
        refuses(text.getBytes(StandardCharsets.UTF_8), line, reason);
    }

    private static void refuses(byte[] file, int line, String reason) {
        assertThatExceptionOfType(UnreadableStatement.class)
                .isThrownBy(() -> CamtReader.read(file))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.line()).isEqualTo(line);
                });
    }
}
