package financetracker.command.camt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Bank files to test with. */
final class CamtExamples {
    private CamtExamples() {}

    /** Version 2, UTF-8: a card payment, a salary, a batch of three, one pending, one for information only. */
    static byte[] currentAccount() {
        return resource("current-account.xml");
    }

    /** Version 8, ISO-8859-15, with prefixes: two accounts, one with a reversal, one with a day that does not exist. */
    static byte[] twoAccounts() {
        return resource("two-accounts.xml");
    }

    /** A statement of an account in EUR with this content; its first line is the fourth. */
    static byte[] statement(String... entries) {
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>
                <Acct><Id><IBAN>DE00</IBAN></Id><Ccy>EUR</Ccy></Acct>
                %s
                </Stmt></BkToCstmrStmt></Document>
                """.formatted(String.join("\n", entries));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An entry with a reference; the amount is going out. */
    static String entry(String amount) {
        return entry(amount, "");
    }

    /** An entry of 2026-03-01 with more elements behind its date. */
    static String entry(String amount, String more) {
        return "<Ntry><Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>"
                + "<BookgDt><Dt>2026-03-01</Dt></BookgDt>" + more + "</Ntry>";
    }

    /** The details of an entry. */
    static String details(String... details) {
        return "<NtryDtls><TxDtls>" + String.join("</TxDtls><TxDtls>", details) + "</TxDtls></NtryDtls>";
    }

    private static byte[] resource(String name) {
        try (InputStream stream = CamtExamples.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
