package financetracker.command.csv;

import financetracker.command.Limits;
import financetracker.command.csv.CsvMapping.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Dates as banks write them; a time behind is left out. */
final class CsvDates {
    private static final Pattern PARTS = Pattern.compile(
            "(\\d{1,4}|[A-Za-z]{3,9})[-/. ]+(\\d{1,2}|[A-Za-z]{3,9})\\.?[-/. ]+(\\d{2}|\\d{4})(?:[T ,].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private CsvDates() {}

    /** @throws IllegalArgumentException with a reason for people */
    static LocalDate read(String written, DateOrder order) {
        Matcher compact = COMPACT.matcher(written);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher parts = PARTS.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("the date is not written in a known way");
        }
        String first = parts.group(1);
        String second = parts.group(2);
        String third = parts.group(3);
        if (first.length() == 4 && Character.isDigit(first.charAt(0))) {
            return day(first, second, third);
        }
        boolean monthFirst = Character.isLetter(first.charAt(0)) || order == DateOrder.MONTH_DAY_YEAR;
        if (Character.isLetter(second.charAt(0))) {
            return day(third, second, first);
        }
        if (order == DateOrder.YEAR_MONTH_DAY) {
            return day(first, second, third);
        }
        return monthFirst ? day(third, first, second) : day(third, second, first);
    }

    static @Nullable LocalDate readOrNull(String written, DateOrder order) {
        try {
            return read(written, order);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    static boolean isDate(String written) {
        return List.of(DateOrder.values()).stream().anyMatch(order -> readOrNull(written, order) != null);
    }

    private static LocalDate day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(year(year), month(month), Integer.parseInt(day));
            if (date.isBefore(Limits.DATE_MIN) || date.isAfter(Limits.DATE_MAX)) {
                throw new IllegalArgumentException("the day is too far away");
            }
            return date;
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            throw new IllegalArgumentException("there is no such day", noSuchDay);
        }
    }

    private static int year(String written) {
        int year = Integer.parseInt(written);
        return written.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        String name = written.substring(0, 3).toLowerCase(Locale.ROOT);
        return IntStream.range(0, MONTHS.size())
                        .filter(month -> MONTHS.get(month).equals(name))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }
}
