package financetracker.events.counterparty;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the texts are compared by which counterparties are known: without case, width of letters and number of spaces. */
public final class CounterpartyText {
    private CounterpartyText() {}

    /** The text that says whom a transaction names: the counterparty where there is one, else the description. */
    public static String payee(@Nullable String counterparty, String description) {
        return counterparty == null ? description : counterparty;
    }

    /** Equal for texts that mean the same counterparty. */
    public static String normal(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return withSingleSpaces(plain.toLowerCase(Locale.ROOT));
    }

    // By hand, because every row of an import comes here.
    private static String withSingleSpaces(String text) {
        StringBuilder single = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                apart = !single.isEmpty();
            } else {
                if (apart) {
                    single.append(' ');
                    apart = false;
                }
                single.append(c);
            }
        }
        return single.toString();
    }
}
