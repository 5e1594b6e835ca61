package financetracker.query.export;

import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row as RFC 4180 has it, in which nothing that people wrote is a formula to the program that opens it. */
final class CsvRow {
    // Also in the full width of East Asian keyboards, which some programs read the same.
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("[,\"\\r\\n]");

    private final StringJoiner cells = new StringJoiner(",", "", "\r\n");

    /** Adds what a person or a bank wrote; empty for null. */
    CsvRow text(@Nullable String text) {
        return cell(text != null && FORMULA.matcher(text).matches() ? "'" + text : text);
    }

    /** Adds what we wrote: a number stays one, also when it is negative; empty for null. */
    CsvRow plain(@Nullable Object value) {
        return cell(value == null ? null : value.toString());
    }

    String line() {
        return cells.toString();
    }

    private CsvRow cell(@Nullable String text) {
        String shown = text == null ? "" : text;
        cells.add(QUOTED.matcher(shown).find() ? '"' + shown.replace("\"", "\"\"") + '"' : shown);
        return this;
    }
}
