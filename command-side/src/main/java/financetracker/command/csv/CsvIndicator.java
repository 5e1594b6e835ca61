package financetracker.command.csv;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** Words in a column of their own that say whether an amount goes out or comes in. What is unknown is never guessed. */
final class CsvIndicator {
    private static final Set<String> OUT = Set.of(
            "D",
            "DR",
            "DB",
            "DBIT",
            "DEBIT",
            "DEBET",
            "S",
            "SOLL",
            "AF",
            "-",
            "OUT",
            "BELASTUNG",
            "LASTSCHRIFT",
            "DÉBIT",
            "CARGO");
    private static final Set<String> IN =
            Set.of("C", "CR", "CRDT", "CREDIT", "H", "HABEN", "BIJ", "+", "IN", "GUTSCHRIFT", "CRÉDIT", "ABONO");

    private CsvIndicator() {}

    static boolean isKnown(String word) {
        return OUT.contains(normal(word)) || IN.contains(normal(word));
    }

    /** @throws IllegalArgumentException if the word is unknown, or the amount's own sign says otherwise */
    static BigDecimal signed(BigDecimal amount, String word) {
        if (!isKnown(word)) {
            throw new IllegalArgumentException("the row does not say whether the amount goes out or comes in");
        }
        if (OUT.contains(normal(word))) {
            return amount.abs().negate();
        }
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(
                    "the amount's sign says that it goes out, and its indicator that it comes in");
        }
        return amount;
    }

    private static String normal(String word) {
        String plain = word.strip().toUpperCase(Locale.ROOT);
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
