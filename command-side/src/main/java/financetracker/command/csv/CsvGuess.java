package financetracker.command.csv;

import financetracker.command.csv.CsvMapping.Columns;
import financetracker.command.csv.CsvRecords.Line;
import financetracker.command.csv.CsvSniffer.Sniffed;
import financetracker.command.statement.UnreadableStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns hold: as the header says where there is one, else by what stands in them. Past 150 lines because each
 * guess depends on those before.
 */
final class CsvGuess {
    private static final int LOOKED_AT = 500;

    private final List<Line> lines;
    private final int first;
    private final CsvHeader header;
    private final int decimals;

    /**
     * @param first the first row; what stands before it is the header, if anything does
     * @param decimals of the account's currency
     */
    CsvGuess(List<Line> lines, int first, int decimals) {
        this.decimals = decimals;
        this.lines = lines;
        this.first = first;
        this.header =
                first == 0 ? CsvHeader.NONE : CsvHeader.of(lines.get(first - 1).cells());
    }

    Sniffed sniffed(char delimiter) {
        int date = required(header.date(), columnWhere(CsvDates::isDate));
        List<Integer> numeric = columns()
                .filter(column -> column != date && share(column, this::isAmount) > 0.4)
                .boxed()
                .toList();
        String mark = mark(numeric);
        @Nullable Integer amount = header.amount();
        @Nullable Integer debit = amount == null ? header.debit() : null;
        @Nullable Integer credit = amount == null ? header.credit() : null;
        if (amount == null && debit == null && credit == null) {
            amount = numeric.stream()
                    .filter(column -> !column.equals(header.balance()))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableStatement(1, "no column of the file looks like an amount"));
        }
        Columns columns = new Columns(
                date,
                amount,
                debit,
                credit,
                amount == null ? null : indicator(),
                descriptions(date, numeric),
                header.counterparty(),
                header.currency(),
                header.balance(),
                header.bankId(),
                header.checkNumber());
        CsvDateOrders order = CsvDateOrders.of(days(date));
        CsvMapping plain = new CsvMapping(String.valueOf(delimiter), first, order.order(), mark, false, columns);
        return new Sniffed(CsvBalances.areInverted(rows(), plain) ? inverted(plain) : plain, order.guessed(), shape());
    }

    /** Named so in many files that mean something else by it. */
    private @Nullable Integer indicator() {
        Integer named = header.indicator();
        return named != null && share(named, CsvIndicator::isKnown) > 0.9 ? named : null;
    }

    private String shape() {
        List<String> cells = lines.get(Math.max(0, first - 1)).cells();
        return first == 0 ? cells.size() + " columns" : String.join("\n", cells).toLowerCase(Locale.ROOT);
    }

    private static CsvMapping inverted(CsvMapping plain) {
        return new CsvMapping(
                plain.delimiter(), plain.skipped(), plain.dateOrder(), plain.decimalMark(), true, plain.columns());
    }

    private List<Integer> descriptions(int date, List<Integer> numeric) {
        if (!header.description().isEmpty()) {
            return header.description();
        }
        // Without a header: the column with the longest texts.
        return columns()
                .filter(column -> column != date && !numeric.contains(column))
                .filter(column -> !Objects.equals(column, header.counterparty()))
                .filter(column -> share(column, CsvDates::isDate) < 0.5)
                .boxed()
                .max(Comparator.comparingInt(column ->
                        cells(column).stream().mapToInt(String::length).sum()))
                .map(List::of)
                .orElse(List.of());
    }

    /** The mark by which more of the amounts can be read; a point where both do. */
    private String mark(List<Integer> numeric) {
        List<String> written =
                numeric.stream().flatMap(column -> cells(column).stream()).toList();
        long comma =
                written.stream().filter(cell -> CsvAmounts.isNumber(cell, ",")).count();
        long point =
                written.stream().filter(cell -> CsvAmounts.isNumber(cell, ".")).count();
        if (comma != point) {
            return comma > point ? "," : ".";
        }
        if (written.stream().anyMatch(cell -> cell.matches(".*\\d,\\d{1,2}\\D*"))) {
            return ",";
        }
        // What has three digits behind it everywhere parts thousands, but in currencies with three decimals.
        boolean grouped = written.stream().anyMatch(cell -> cell.matches(".*\\d\\.\\d{3}\\D*"))
                && written.stream().noneMatch(cell -> cell.matches(".*\\d\\.(\\d{1,2}|\\d{4,})\\D*"));
        return grouped && decimals < 3 ? "," : ".";
    }

    private boolean isAmount(String cell) {
        return CsvAmounts.isNumber(cell) && !CsvDates.isDate(cell);
    }

    private @Nullable Integer columnWhere(Predicate<String> holds) {
        return columns()
                .filter(column -> share(column, holds) > 0.6)
                .boxed()
                .findFirst()
                .orElse(null);
    }

    private static int required(@Nullable Integer named, @Nullable Integer found) {
        Integer column = named == null ? found : named;
        if (column == null) {
            throw new UnreadableStatement(1, "no column of the file looks like a date");
        }
        return column;
    }

    private double share(int column, Predicate<String> holds) {
        List<String> cells = cells(column);
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(holds).count() / cells.size();
    }

    private List<String> cells(int column) {
        List<String> cells = new ArrayList<>();
        for (Line line : rows()) {
            String cell = line.cell(column);
            if (!cell.isEmpty()) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** Of the whole file, each once where it stands: a day after the twelfth may come late. */
    private List<String> days(int column) {
        List<String> days = new ArrayList<>();
        for (Line line : lines.subList(first, lines.size())) {
            String cell = line.cell(column);
            if (!cell.isEmpty() && (days.isEmpty() || !cell.equals(days.getLast()))) {
                days.add(cell);
            }
        }
        return days;
    }

    private List<Line> rows() {
        return lines.subList(first, Math.min(lines.size(), first + LOOKED_AT));
    }

    private IntStream columns() {
        return IntStream.range(0, lines.get(first).cells().size());
    }
}
