package financetracker.command.rate;

import financetracker.command.rate.RateFile.Days;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The bank's CSV: a column for each currency, a row for each day, a comma at the end of each line. */
final class RateCsv {
    private static final String NO_RATE = "N/A";
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    /** The file of the last day alone writes its date in words. */
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private RateCsv() {}

    static void read(InputStream file, Days days) throws IOException {
        RateLines lines = new RateLines(file);
        String first = lines.next();
        List<String> header = first == null ? List.of() : cells(first);
        check(header);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                day(lines.number(), cells(line), header, days);
            }
        }
    }

    private static void check(List<String> header) {
        if (header.size() < 2 || !header.getFirst().equalsIgnoreCase("Date")) {
            throw RateFile.broken(1, "neither XML of the European Central Bank nor CSV that begins with Date");
        }
        List<String> codes = header.subList(1, header.size());
        if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())
                || new HashSet<>(codes).size() < codes.size()) {
            throw RateFile.broken(1, "the columns must be different currencies of three capital letters");
        }
    }

    private static void day(int line, List<String> cells, List<String> header, Days days) {
        if (cells.size() != header.size()) {
            throw RateFile.broken(line, cells.size() + " columns where the first line has " + header.size());
        }
        Map<String, String> rates = new LinkedHashMap<>();
        for (int i = 1; i < cells.size(); i++) {
            String rate = cells.get(i);
            if (!rate.isEmpty() && !rate.equals(NO_RATE)) {
                rates.put(header.get(i), rate);
            }
        }
        days.day(line, date(line, cells.getFirst()), rates);
    }

    private static LocalDate date(int line, String text) {
        try {
            return text.contains(" ") ? LocalDate.parse(text, IN_WORDS) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw RateFile.broken(line, "the first column must be a date such as 2026-03-13");
        }
    }

    private static List<String> cells(String line) {
        List<String> cells =
                Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        return cells.getLast().isEmpty() ? cells.subList(0, cells.size() - 1) : cells;
    }
}
