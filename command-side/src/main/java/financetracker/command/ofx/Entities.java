package financetracker.command.ofx;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Character references. There are no others: what is not one of these stays as it is written. */
final class Entities {
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final Pattern REFERENCE = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[a-z]{2,4});");

    private Entities() {}

    static String resolve(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        var matcher = REFERENCE.matcher(text);
        StringBuilder resolved = new StringBuilder(text.length());
        while (matcher.find()) {
            String replacement = character(matcher.group(1));
            matcher.appendReplacement(resolved, "");
            resolved.append(replacement == null ? matcher.group() : replacement);
        }
        return matcher.appendTail(resolved).toString();
    }

    private static @Nullable String character(String reference) {
        if (reference.charAt(0) != '#') {
            return NAMED.get(reference);
        }
        boolean hex = Character.toLowerCase(reference.charAt(1)) == 'x';
        int codePoint = Integer.parseInt(reference, hex ? 2 : 1, reference.length(), hex ? 16 : 10);
        boolean character = codePoint > 0 && Character.isValidCodePoint(codePoint) && !isSurrogate(codePoint);
        return character ? Character.toString(codePoint) : null;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
