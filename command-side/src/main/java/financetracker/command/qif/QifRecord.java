package financetracker.command.qif;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines up to a caret, each a letter and its value.
 *
 * @param line of the first, from 1
 * @param raw as it stands in the file
 * @param lines without outer blanks and empty ones
 * @param ended whether it has its caret
 */
record QifRecord(int line, String raw, List<String> lines, boolean ended) {
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}\\u00A0]+");

    /** The first value of this letter that is not blank; else null. */
    @Nullable
    String value(char letter) {
        return values(letter).findFirst().orElse(null);
    }

    /** All values of this letter that are not blank. */
    Stream<String> values(char letter) {
        return lines.stream()
                .filter(line -> line.charAt(0) == letter)
                .map(line -> clean(line.substring(1)))
                .filter(value -> !value.isEmpty());
    }

    /** How many values of this letter there are. */
    long count(char letter) {
        return values(letter).count();
    }

    /** The amount, which newer programs write with a second letter too. */
    @Nullable
    String amount() {
        String amount = value('T');
        return amount == null ? value('U') : amount;
    }

    /**
     * What it is known by when it is imported again; stands in ids for ever. It is what is written and not what it
     * means, because the order of dates may be set by a person. Only whether it is reconciled is left out: that
     * changes from one export to the next.
     */
    String identity() {
        return lines.stream().filter(line -> line.charAt(0) != 'C').collect(Collectors.joining("\n"));
    }

    static String clean(String value) {
        return (isPlain(value) ? value : BLANK.matcher(value).replaceAll(" ")).strip();
    }

    // nearly all are, and there may be millions
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == 0x7F || c == 0xA0 || c == ' ' && value.startsWith("  ", i)) {
                return false;
            }
        }
        return true;
    }
}
