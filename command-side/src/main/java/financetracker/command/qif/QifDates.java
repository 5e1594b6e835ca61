package financetracker.command.qif;

import financetracker.command.Limits;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in the order that a whole file has.
 *
 * @param guessed whether the dates allow the other order too
 */
record QifDates(DateOrder order, boolean guessed) {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})(?:[-/.](\\d{4}|\\d{2})|'(\\d{4}|\\d{1,2}))");

    /** Two digits of a year: from here on they are of the last century, unless an apostrophe says that they are not. */
    private static final int LAST_CENTURY = 70;

    /** @param forced null to find it */
    static QifDates of(List<QifRecord> records, @Nullable DateOrder forced) {
        if (forced != null) {
            return new QifDates(forced, false);
        }
        List<String> dates = records.stream()
                .map(record -> record.value('D'))
                .filter(Objects::nonNull)
                .map(QifDates::compact)
                .filter(date -> YEAR_LAST.matcher(date).matches())
                .toList();
        long days = dates.stream().filter(date -> isDay(date, 1)).count();
        long months = dates.stream().filter(date -> isDay(date, 3)).count();
        if (days > 0 != months > 0) {
            return new QifDates(days > 0 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST, false);
        }
        return new QifDates(smoother(dates), !dates.isEmpty());
    }

    /** @throws IllegalArgumentException with a reason for people */
    LocalDate read(String written) {
        String compact = compact(written);
        Matcher year = YEAR_FIRST.matcher(compact);
        Matcher last = YEAR_LAST.matcher(compact);
        if (year.matches()) {
            return day(number(year, 1), number(year, 2), number(year, 3));
        } else if (last.matches()) {
            boolean dayFirst = order == DateOrder.DAY_FIRST;
            return day(year(last), number(last, dayFirst ? 3 : 1), number(last, dayFirst ? 1 : 3));
        }
        throw new IllegalArgumentException("the date is not written in a known way");
    }

    /** Programs write a file from the old to the new or back; in the wrong order it jumps. */
    private static DateOrder smoother(List<String> dates) {
        int dayFirst = jumps(dates, DateOrder.DAY_FIRST);
        int monthFirst = jumps(dates, DateOrder.MONTH_FIRST);
        if (dayFirst == monthFirst) {
            boolean points = dates.stream().anyMatch(date -> date.indexOf('.') > 0);
            return points ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        }
        return dayFirst < monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private static int jumps(List<String> dates, DateOrder order) {
        QifDates reader = new QifDates(order, true);
        int back = 0;
        int forth = 0;
        LocalDate before = null;
        for (String date : dates) {
            LocalDate day = reader.dayOrNull(date);
            if (day != null && before != null) {
                back += day.isBefore(before) ? 1 : 0;
                forth += day.isAfter(before) ? 1 : 0;
            }
            before = day == null ? before : day;
        }
        return Math.min(back, forth);
    }

    private @Nullable LocalDate dayOrNull(String date) {
        try {
            return read(date);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean isDay(String date, int group) {
        Matcher matcher = YEAR_LAST.matcher(date);
        return matcher.matches() && number(matcher, group) > 12;
    }

    // Quicken pads with blanks
    private static String compact(String written) {
        return written.replace(" ", "");
    }

    private static int year(Matcher date) {
        String apostrophe = date.group(5);
        String year = apostrophe == null ? date.group(4) : apostrophe;
        int number = Integer.parseInt(year);
        if (year.length() == 4) {
            return number;
        }
        return number < LAST_CENTURY || apostrophe != null ? 2000 + number : 1900 + number;
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    private static LocalDate day(int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            if (date.isBefore(Limits.DATE_MIN) || date.isAfter(Limits.DATE_MAX)) {
                throw new IllegalArgumentException("the day is too far away");
            }
            return date;
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("there is no such day", noSuchDay);
        }
    }
}
