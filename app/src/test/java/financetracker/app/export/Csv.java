package financetracker.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads CSV by the grammar of RFC 4180; anything else fails. */
final class Csv {
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*+)\"|([^\",\\r\\n]*+))(,|\\r\\n)");

    private Csv() {}

    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int end = 0;
        for (Matcher cell = CELL.matcher(text); cell.find(); end = cell.end()) {
            row.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            if (cell.group(3).equals("\r\n")) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        if (end != text.length() || !row.isEmpty()) {
            throw new AssertionError("no CSV from character " + end);
        }
        return rows;
    }
}
