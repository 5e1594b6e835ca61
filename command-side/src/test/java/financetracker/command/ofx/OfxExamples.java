package financetracker.command.ofx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Bank files to test with. */
final class OfxExamples {
    private OfxExamples() {}

    /** SGML, windows-1252, CRLF, no end tags of values; the fourth row's day does not exist. */
    static byte[] sgml() {
        return resource("sgml-102.ofx");
    }

    /** XML, UTF-8 with byte order mark: a bank account and a credit card. */
    static byte[] xml() {
        return resource("xml-211.ofx");
    }

    /** A statement of an account in EUR with these rows. */
    static byte[] statement(String... rows) {
        return file("<BANKTRANLIST>" + String.join("\n", rows) + "</BANKTRANLIST>");
    }

    /** A statement of an account in EUR with this content. */
    static byte[] file(String content) {
        String text = """
                OFXHEADER:100

                <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR
                <BANKACCTFROM><ACCTID>1</BANKACCTFROM>
                %s
                </STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
                """.formatted(content);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String row(String amount) {
        return "<STMTTRN><DTPOSTED>20260301<TRNAMT>" + amount + "<FITID>1</STMTTRN>";
    }

    private static byte[] resource(String name) {
        try (InputStream stream = OfxExamples.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
