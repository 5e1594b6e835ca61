package financetracker.query.transactions;

import java.util.Arrays;

/** An order of transactions: equal amounts by date, and among equals that in which they were recorded. */
enum Sort {
    DATE_DESCENDING("-date", true, false),
    DATE("date", true, true),
    AMOUNT_DESCENDING("-amount", false, false),
    AMOUNT("amount", false, true);

    private final String parameter;
    private final boolean byDate;
    private final boolean ascending;

    Sort(String parameter, boolean byDate, boolean ascending) {
        this.parameter = parameter;
        this.byDate = byDate;
        this.ascending = ascending;
    }

    /** @throws IllegalArgumentException if there is no such order */
    static Sort of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    String parameter() {
        return parameter;
    }

    boolean isByDate() {
        return byDate;
    }

    String orderBy() {
        String direction = ascending ? "" : " desc";
        return (byDate ? "" : "major" + direction + ", ") + "date" + direction + ", recorded_position" + direction;
    }

    /** Holds for what comes after the row with these keys. */
    String after() {
        String than = ascending ? ">" : "<";
        return byDate
                ? "(date, recorded_position) " + than + " (:key::date, :recorded)"
                : "(major, date, recorded_position) " + than
                        + " (split_part(:key, '@', 1)::numeric, split_part(:key, '@', 2)::date, :recorded)";
    }

    String keyOf(TransactionRow row) {
        String date = row.books().date().toString();
        return byDate ? date : row.books().major().toPlainString() + "@" + date;
    }
}
