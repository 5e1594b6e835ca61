package financetracker.command.ofx;

import financetracker.command.ofx.OfxScanner.Token;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.StatementFile.Format;
import financetracker.command.statement.UnreadableStatement;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads an OFX or QFX file of either dialect.
 *
 * <p>Values are read as exact text. A row that cannot be read is a result with its line; a file whose structure is
 * broken, cut off for instance, is refused whole.
 */
public final class OfxReader {

    private OfxReader() {}

    /** @throws UnreadableStatement if the file is no OFX, is broken, is too large, or holds no statement */
    public static StatementFile read(byte[] file) {
        StatementFile.checkSize(file);
        String text = OfxText.decode(file);
        if (!isOfx(text)) {
            throw new UnreadableStatement(1, "this is not an OFX file");
        }
        OfxScanner scanner = new OfxScanner(text);
        OfxStructure structure = new OfxStructure(text);
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            structure.accept(token);
        }
        return new StatementFile(Format.OFX, structure.end(scanner.line()));
    }

    private static boolean isOfx(String text) {
        String head =
                text.substring(0, Math.min(text.length(), 1_000)).stripLeading().toUpperCase(Locale.ROOT);
        return Stream.of("OFXHEADER", "<OFX>", "<?XML", "<?OFX").anyMatch(head::startsWith);
    }
}
