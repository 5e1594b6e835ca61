package financetracker.command.ofx;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of a file into text.
 *
 * <p>Headers lie: many banks declare USASCII and 1252 and write UTF-8. Text in another encoding that is by accident
 * valid UTF-8 does not occur in practice, so what is valid UTF-8 is read as such, and only else is the header asked.
 */
final class OfxText {
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final int HEADER_LENGTH = 2_000;
    private static final Pattern DECLARED =
            Pattern.compile("(?:CHARSET\\s*:|encoding\\s*=)\\s*[\"']?([A-Za-z0-9_.-]{1,30})", Pattern.CASE_INSENSITIVE);

    private OfxText() {}

    static String decode(byte[] file) {
        String text = startsWith(file, 0xFE, 0xFF) || startsWith(file, 0xFF, 0xFE)
                ? new String(file, StandardCharsets.UTF_16)
                : utf8OrDeclared(file);
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        // PostgreSQL holds no NUL in text, and no statement means one
        return unmarked.replace('\0', ' ');
    }

    private static String utf8OrDeclared(byte[] file) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return text.toString();
        } catch (CharacterCodingException otherEncoding) {
            return new String(file, declared(file));
        }
    }

    private static Charset declared(byte[] file) {
        int length = Math.min(file.length, HEADER_LENGTH);
        Matcher header = DECLARED.matcher(new String(file, 0, length, StandardCharsets.ISO_8859_1));
        if (!header.find()) {
            return FALLBACK;
        }
        String name = header.group(1).toUpperCase(Locale.ROOT);
        Charset charset = supported(name.matches("125\\d") ? "windows-" + name : name);
        // it is not valid UTF-8 whatever it declares, and UTF-16 without a byte order mark is no OFX
        return charset.name().startsWith("UTF") || charset.equals(StandardCharsets.US_ASCII) ? FALLBACK : charset;
    }

    private static Charset supported(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return FALLBACK;
        }
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
