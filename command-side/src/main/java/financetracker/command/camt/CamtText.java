package financetracker.command.camt;

import financetracker.command.statement.StatementText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the bytes into text before the parser sees them, so that offsets count characters and a lie costs nothing. */
final class CamtText {
    private static final int DECLARATION_LENGTH = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9_.-]{1,30})[\"']");

    private CamtText() {}

    static String decode(byte[] file) {
        if (startsWith(file, '<', 0)) {
            return new String(file, StandardCharsets.UTF_16LE);
        } else if (startsWith(file, 0, '<')) {
            return new String(file, StandardCharsets.UTF_16BE);
        }
        return StatementText.decode(file, CamtText::declared);
    }

    // Asked only where the bytes are no UTF-8, and UTF-16 has been found by then.
    private static Charset declared(byte[] file) {
        int length = Math.min(file.length, DECLARATION_LENGTH);
        Matcher declaration = DECLARED.matcher(new String(file, 0, length, StandardCharsets.ISO_8859_1));
        try {
            Charset charset = declaration.find() ? Charset.forName(declaration.group(1)) : StatementText.FALLBACK;
            return charset.name().startsWith("UTF") ? StatementText.FALLBACK : charset;
        } catch (IllegalArgumentException unknown) {
            return StatementText.FALLBACK;
        }
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length >= 2 && file[0] == first && file[1] == second;
    }
}
