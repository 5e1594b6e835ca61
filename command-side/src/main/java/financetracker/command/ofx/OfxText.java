package financetracker.command.ofx;

import financetracker.command.statement.StatementText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the encoding that a file declares; it is asked only where the bytes themselves do not tell. */
final class OfxText {
    private static final int HEADER_LENGTH = 2_000;
    private static final Pattern DECLARED =
            Pattern.compile("(?:CHARSET\\s*:|encoding\\s*=)\\s*[\"']?([A-Za-z0-9_.-]{1,30})", Pattern.CASE_INSENSITIVE);

    private OfxText() {}

    static String decode(byte[] file) {
        return StatementText.decode(file, OfxText::declared);
    }

    private static Charset declared(byte[] file) {
        int length = Math.min(file.length, HEADER_LENGTH);
        Matcher header = DECLARED.matcher(new String(file, 0, length, StandardCharsets.ISO_8859_1));
        if (!header.find()) {
            return StatementText.FALLBACK;
        }
        String name = header.group(1).toUpperCase(Locale.ROOT);
        Charset charset = supported(name.matches("125\\d") ? "windows-" + name : name);
        // it is not valid UTF-8 whatever it declares, and UTF-16 without a byte order mark is no OFX
        return charset.name().startsWith("UTF") || charset.equals(StandardCharsets.US_ASCII)
                ? StatementText.FALLBACK
                : charset;
    }

    private static Charset supported(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StatementText.FALLBACK;
        }
    }
}
