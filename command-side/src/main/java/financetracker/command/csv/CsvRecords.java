package financetracker.command.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.UnreadableStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The records of a file, each with where it begins and as it was written. */
final class CsvRecords {
    private CsvRecords() {}

    /**
     * @param line from 1
     * @param raw as it stands in the file, its lines joined by line feeds
     */
    record Line(int line, String raw, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** @throws UnreadableStatement if a quote never ends, or there are too many records or columns */
    static List<Line> of(String text, char delimiter) {
        List<String> lines = text.lines().toList();
        List<CsvRecord> records = parsed(text, delimiter);
        List<Line> found = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            int begin = (int) records.get(i).getStartingLineNumber();
            int end = i + 1 < records.size() ? (int) records.get(i + 1).getStartingLineNumber() : lines.size() + 1;
            String raw = String.join("\n", lines.subList(begin - 1, Math.max(begin, Math.min(end - 1, lines.size()))))
                    .strip();
            found.add(new Line(begin, raw, records.get(i).getFields()));
        }
        return found;
    }

    private static List<CsvRecord> parsed(String text, char delimiter) {
        List<CsvRecord> records = new ArrayList<>();
        long line = 1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                line = record.getStartingLineNumber();
                if (record.getFieldCount() > CsvMapping.COLUMNS_MAX) {
                    throw new UnreadableStatement((int) line, "there are more than 200 columns");
                }
                if (records.size() > StatementFile.ROWS_MAX + 100) {
                    throw new UnreadableStatement(
                            (int) line, "there are more than " + StatementFile.ROWS_MAX + " rows");
                }
                records.add(record);
            }
        } catch (CsvParseException broken) {
            throw new UnreadableStatement((int) line, "what follows here is no list of values");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }
}
