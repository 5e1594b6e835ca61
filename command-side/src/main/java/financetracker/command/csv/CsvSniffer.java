package financetracker.command.csv;

import financetracker.command.csv.CsvRecords.Line;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.UnreadableStatement;
import financetracker.money.Currency;
import java.util.List;
import java.util.stream.IntStream;

/** Guesses how a file is to be read, from its header where it has one, and from what stands in its columns. */
public final class CsvSniffer {
    private static final String DELIMITERS = ";,\t|";

    private CsvSniffer() {}

    /**
     * @param dateOrderGuessed whether the dates allow another order too, so that a person should look at them
     * @param shape equal for files with the same header
     */
    public record Sniffed(CsvMapping mapping, boolean dateOrderGuessed, String shape) {}

    /** @throws UnreadableStatement if there is nothing in it that looks like rows of a statement */
    public static Sniffed sniff(byte[] file, Currency currency) {
        List<Line> best = List.of();
        char delimiter = ';';
        StatementFile.checkSize(file);
        for (char each : DELIMITERS.toCharArray()) {
            List<Line> lines = linesOrNone(file, each);
            int first = firstRow(lines);
            if (first >= 0 && (best.isEmpty() || width(lines, first) > width(best, firstRow(best)))) {
                best = lines;
                delimiter = each;
            }
        }
        if (best.isEmpty()) {
            throw new UnreadableStatement(1, "this is no bank statement in a known format");
        }
        return new CsvGuess(best, firstRow(best), currency.decimals()).sniffed(delimiter);
    }

    /** By another delimiter quotes stand where they must not. */
    private static List<Line> linesOrNone(byte[] file, char delimiter) {
        try {
            return CsvReader.lines(file, delimiter);
        } catch (UnreadableStatement otherDelimiter) {
            return List.of();
        }
    }

    /** Whether there is a row with a date and a number. */
    static boolean isTable(List<Line> lines) {
        return firstRow(lines) >= 0;
    }

    private static int firstRow(List<Line> lines) {
        return IntStream.range(0, Math.min(lines.size(), 100))
                .filter(i -> looksLikeRow(lines.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private static boolean looksLikeRow(Line line) {
        return line.cells().size() > 1
                && line.cells().stream().map(String::strip).anyMatch(CsvDates::isDate)
                && line.cells().stream()
                        .map(String::strip)
                        .anyMatch(cell -> !CsvDates.isDate(cell) && CsvAmounts.isNumber(cell));
    }

    private static int width(List<Line> lines, int first) {
        return lines.get(first).cells().size();
    }
}
