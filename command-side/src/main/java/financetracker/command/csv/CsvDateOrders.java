package financetracker.command.csv;

import financetracker.command.csv.CsvMapping.DateOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The order of day, month and year that a whole file has.
 *
 * @param guessed whether its dates allow another one too
 */
record CsvDateOrders(DateOrder order, boolean guessed) {
    static CsvDateOrders of(List<String> dates) {
        long most = most(dates);
        List<DateOrder> best = Arrays.stream(DateOrder.values())
                .filter(order -> readable(dates, order) == most)
                .toList();
        boolean same = best.stream().allMatch(order -> days(dates, order).equals(days(dates, best.getFirst())));
        if (best.size() == 1 || same) {
            return new CsvDateOrders(best.getFirst(), false);
        }
        // Banks write a file from the old to the new or back; in the wrong order it jumps.
        DateOrder smooth = best.stream()
                .min(Comparator.comparingInt(order -> jumps(dates, order)))
                .orElseThrow();
        boolean tie = best.stream()
                        .filter(order -> jumps(dates, order) == jumps(dates, smooth))
                        .count()
                > 1;
        return new CsvDateOrders(tie ? usual(dates, best) : smooth, true);
    }

    /** Slashes are the American way; all else is day first. */
    private static DateOrder usual(List<String> dates, List<DateOrder> best) {
        boolean slashes = dates.stream().anyMatch(date -> date.indexOf('/') > 0);
        DateOrder usual = slashes ? DateOrder.MONTH_DAY_YEAR : DateOrder.DAY_MONTH_YEAR;
        return best.contains(usual) ? usual : best.getFirst();
    }

    private static long most(List<String> dates) {
        return Arrays.stream(DateOrder.values())
                .mapToLong(order -> readable(dates, order))
                .max()
                .orElse(0);
    }

    private static long readable(List<String> dates, DateOrder order) {
        return days(dates, order).stream().filter(Objects::nonNull).count();
    }

    private static List<@Nullable LocalDate> days(List<String> dates, DateOrder order) {
        List<@Nullable LocalDate> days = new ArrayList<>();
        dates.forEach(date -> days.add(CsvDates.readOrNull(date, order)));
        return days;
    }

    private static int jumps(List<String> dates, DateOrder order) {
        int back = 0;
        int forth = 0;
        @Nullable LocalDate before = null;
        for (LocalDate day : days(dates, order)) {
            if (day != null && before != null) {
                back += day.isBefore(before) ? 1 : 0;
                forth += day.isAfter(before) ? 1 : 0;
            }
            before = day == null ? before : day;
        }
        return Math.min(back, forth);
    }
}
