package financetracker.command.ofx;

import financetracker.command.ofx.OfxFile.Dialect;
import financetracker.command.ofx.OfxScanner.Token;
import java.util.Locale;

/**
 * Reads an OFX or QFX file of either dialect.
 *
 * <p>Values are read as exact text. A row that cannot be read is a result with its line; a file whose structure is
 * broken, cut off for instance, is refused whole.
 */
public final class OfxReader {
    public static final int BYTES_MAX = 10 * 1024 * 1024;
    public static final int ROWS_MAX = 50_000;

    private OfxReader() {}

    /** @throws UnreadableStatement if the file is no OFX, is broken, is too large, or holds no statement */
    public static OfxFile read(byte[] file) {
        if (file.length > BYTES_MAX) {
            throw new UnreadableStatement(1, "the file is larger than " + BYTES_MAX / (1024 * 1024) + " MB");
        }
        String text = OfxText.decode(file);
        Dialect dialect = dialect(text);
        OfxScanner scanner = new OfxScanner(text);
        OfxStructure structure = new OfxStructure(text);
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            structure.accept(token);
        }
        return new OfxFile(dialect, structure.end(scanner.line()));
    }

    private static Dialect dialect(String text) {
        String head =
                text.substring(0, Math.min(text.length(), 1_000)).stripLeading().toUpperCase(Locale.ROOT);
        if (head.startsWith("OFXHEADER") || head.startsWith("<OFX>")) {
            return Dialect.SGML;
        }
        if (head.startsWith("<?XML") || head.startsWith("<?OFX")) {
            return Dialect.XML;
        }
        throw new UnreadableStatement(1, "this is not an OFX file");
    }
}
