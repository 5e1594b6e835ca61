package financetracker.command.csv;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as banks write them. */
final class CsvAmounts {
    // Spaces of every kind, apostrophes, currency signs and codes stand around digits and mean nothing.
    private static final Pattern NOISE = Pattern.compile("[\\s\\u00A0\\u202F\\u2009'’`]|\\p{Sc}|\\b[A-Z]{3}\\b");
    private static final Pattern NUMBER = Pattern.compile("([+-]?)(\\d[\\d.,]*|[.,]\\d+)([+-]?)");
    private static final Pattern GROUPED_POINT = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d*)?|\\d*(\\.\\d*)?");
    private static final Pattern GROUPED_COMMA = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d*)?|\\d*(,\\d*)?");
    private static final int DIGITS_MAX = 18;

    private CsvAmounts() {}

    /**
     * @param mark a point or a comma
     * @throws IllegalArgumentException with a reason for people
     */
    static BigDecimal read(String written, String mark) {
        String bare = NOISE.matcher(written.strip().replace('\u2212', '-')).replaceAll("");
        boolean inBrackets = bare.startsWith("(") && bare.endsWith(")");
        Matcher number = NUMBER.matcher(inBrackets ? bare.substring(1, bare.length() - 1) : bare);
        if (!number.matches() || number.group(1).length() + number.group(3).length() > 1) {
            throw new IllegalArgumentException("the amount is no number");
        }
        String digits = number.group(2);
        Pattern grouped = mark.equals(",") ? GROUPED_COMMA : GROUPED_POINT;
        if (!grouped.matcher(digits).matches() || digits.length() > DIGITS_MAX + 8) {
            throw new IllegalArgumentException("the amount is not written with the mark of the others");
        }
        String plain = mark.equals(",") ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
        BigDecimal value = new BigDecimal(plain.startsWith(".") ? "0" + plain : plain);
        boolean negative = inBrackets || (number.group(1) + number.group(3)).equals("-");
        return negative ? value.negate() : value;
    }

    static boolean isNumber(String written) {
        return isNumber(written, ".") || isNumber(written, ",");
    }

    static boolean isNumber(String written, String mark) {
        try {
            BigDecimal unused = read(written, mark);
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
