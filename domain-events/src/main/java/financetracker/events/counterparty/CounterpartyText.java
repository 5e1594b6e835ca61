package financetracker.events.counterparty;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the texts are compared by which counterparties are known: without case, width of letters and number of spaces. */
public final class CounterpartyText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

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
        return SPACES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
