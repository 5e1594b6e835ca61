package financetracker.command.qif;

import org.jspecify.annotations.Nullable;

/** Cuts a text into its lines and keeps where they stand. */
final class QifLines {
    private final String text;
    private int at;
    private int number;
    private int start;

    QifLines(String text) {
        this.text = text;
    }

    /** @return without outer blanks; null at the end */
    @Nullable
    String next() {
        if (at >= text.length()) {
            return null;
        }
        start = at;
        number++;
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        at = text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
        return QifRecord.clean(text.substring(start, end));
    }

    /** Of the last line, from 1. */
    int number() {
        return number;
    }

    /** Offset of the last line. */
    int start() {
        return start;
    }

    /** What stands from an offset up to the end of the last line. */
    String from(int offset) {
        return text.substring(offset, at).stripTrailing();
    }

    /** Whether the last line has its end, and so is whole. */
    boolean isWhole() {
        return at > 0 && (text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r');
    }
}
