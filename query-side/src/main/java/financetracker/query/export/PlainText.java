package financetracker.query.export;

import java.util.regex.Pattern;

/** What people wrote, made fit for one line. */
final class PlainText {
    // Ends of lines, what controls a terminal, and what turns the direction of reading.
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PlainText() {}

    /** Without controls, except for ends of lines. */
    static String lines(String text) {
        return text.replace("\r\n", "\n")
                .lines()
                .map(line -> CONTROLS.matcher(line).replaceAll(" "))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    /** On one line, without controls, and with single spaces. */
    static String line(String text) {
        return SPACES.matcher(CONTROLS.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
