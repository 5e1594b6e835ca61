package financetracker.command.csv;

import financetracker.command.csv.CsvRecords.Line;
import financetracker.command.statement.Statement;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.StatementFile.Format;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.UnreadableStatement;
import financetracker.money.Currency;
import java.util.ArrayList;
import java.util.List;

/** Reads a bank's CSV file by a mapping. Rows are known by what stands in the file, whatever the mapping makes of it. */
public final class CsvReader {
    private CsvReader() {}

    /** @throws UnreadableStatement if the file is empty, broken or too large */
    public static StatementFile read(byte[] file, CsvMapping mapping, Currency currency) {
        List<Line> lines = lines(file, mapping.delimiter().charAt(0));
        if (lines.size() <= mapping.skipped()) {
            throw new UnreadableStatement(1, "there is no row in the file");
        }
        CsvRow reader = new CsvRow(mapping, currency);
        List<StatementRow> rows = new ArrayList<>();
        for (Line line : lines.subList(mapping.skipped(), lines.size())) {
            rows.add(reader.read(line));
        }
        if (rows.stream().noneMatch(Readable.class::isInstance) && !CsvSniffer.isTable(lines)) {
            throw new UnreadableStatement(1, "this is no bank statement in a known format");
        }
        return new StatementFile(Format.CSV, List.of(new Statement("", currency, null, null, reader.balances(), rows)));
    }

    static List<Line> lines(byte[] file, char delimiter) {
        StatementFile.checkSize(file);
        return CsvRecords.of(CsvText.decode(file), delimiter);
    }
}
