package financetracker.command.csv;

import financetracker.command.statement.StatementText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds the encoding, which a file does not say. It is no part of a mapping: identities depend on it. */
final class CsvText {
    private static final int LOOKED_AT = 4_000;

    private CsvText() {}

    static String decode(byte[] file) {
        Charset unmarked = utf16(file);
        return unmarked == null
                ? StatementText.decode(file, bytes -> StatementText.FALLBACK)
                : new String(file, unmarked).replace('\0', ' ');
    }

    /** In UTF-16 without a mark every other byte of a bank's letters is zero; null if it is not. */
    private static @Nullable Charset utf16(byte[] file) {
        int length = Math.min(file.length, LOOKED_AT) / 2 * 2;
        boolean marked = length >= 2 && ((file[0] & 0xFF) >= 0xFE && (file[1] & 0xFF) >= 0xFE);
        if (length < 4 || marked) {
            return null;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += file[i] == 0 ? 1 : 0;
            odd += file[i + 1] == 0 ? 1 : 0;
        }
        int most = length / 2 * 7 / 10;
        if (odd > most && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even > most && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }
}
