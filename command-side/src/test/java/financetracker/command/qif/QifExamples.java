package financetracker.command.qif;

import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.money.Currency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Files of programs to test with. */
final class QifExamples {
    static final Currency EUR = new Currency("EUR");

    private QifExamples() {}

    /** As Quicken writes it: CRLF, a list of accounts, categories, two accounts, investments. */
    static byte[] twoAccounts() {
        return resource("two-accounts.qif");
    }

    /** As a bank writes it: windows-1252, points in dates, a decimal comma. */
    static byte[] decimalComma() {
        return resource("decimal-comma.qif");
    }

    /** A file with one nameless account and these records. */
    static byte[] bank(String... records) {
        return ("!Type:Bank\n" + String.join("\n^\n", records) + "\n^\n").getBytes(StandardCharsets.UTF_8);
    }

    static QifFile read(byte[] file) {
        return QifReader.read(file, EUR, null);
    }

    static List<StatementRow> rows(byte[] file) {
        return read(file).file().statements().getFirst().rows();
    }

    static Readable row(String record) {
        return (Readable) rows(bank(record)).getFirst();
    }

    private static byte[] resource(String name) {
        try (InputStream stream = QifExamples.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
