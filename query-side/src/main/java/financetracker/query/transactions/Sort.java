package financetracker.query.transactions;

import java.util.Arrays;

/** An order of transactions; among equals, that in which they were recorded. */
enum Sort {
    DATE_DESCENDING("-date", "date", "date", false),
    DATE("date", "date", "date", true),
    AMOUNT_DESCENDING("-amount", "major", "numeric", false),
    AMOUNT("amount", "major", "numeric", true);

    private final String parameter;
    private final String column;
    private final String type;
    private final boolean ascending;

    Sort(String parameter, String column, String type, boolean ascending) {
        this.parameter = parameter;
        this.column = column;
        this.type = type;
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
        return type.equals("date");
    }

    String orderBy() {
        String direction = ascending ? "" : " desc";
        return column + direction + ", recorded_position" + direction;
    }

    /** Holds for what comes after the row with these keys. */
    String after() {
        return "(" + column + ", recorded_position) " + (ascending ? ">" : "<") + " (:key::" + type + ", :recorded)";
    }

    String keyOf(TransactionRow row) {
        return isByDate() ? row.books().date().toString() : row.books().major().toPlainString();
    }
}
