package financetracker.command.statement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Turns the bytes of a file into text.
 *
 * <p>Headers lie: many banks declare USASCII and 1252 and write UTF-8. Text in another encoding that is by accident
 * valid UTF-8 does not occur in practice, so what is valid UTF-8 is read as such.
 */
public final class StatementText {
    /** What a file is in that is no Unicode and does not say. */
    public static final Charset FALLBACK = Charset.forName("windows-1252");

    private StatementText() {}

    /**
     * Without a byte order mark, and without NUL, which PostgreSQL's texts cannot hold and no statement means.
     *
     * @param otherwise the encoding of a file that is neither UTF-8 nor marked as UTF-16
     */
    public static String decode(byte[] file, Function<byte[], Charset> otherwise) {
        String text = startsWith(file, 0xFE, 0xFF) || startsWith(file, 0xFF, 0xFE)
                ? new String(file, StandardCharsets.UTF_16)
                : utf8Or(file, otherwise);
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace('\0', ' ');
    }

    /** At most so many characters of a text; its whole stays in the raw row. */
    public static String shortened(String text, int max) {
        boolean pair = text.length() > max && Character.isHighSurrogate(text.charAt(max - 1));
        return text.substring(0, Math.min(text.length(), pair ? max - 1 : max));
    }

    private static String utf8Or(byte[] file, Function<byte[], Charset> otherwise) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return new String(file, otherwise.apply(file));
        }
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
