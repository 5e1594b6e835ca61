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
        List<Line> body = lines.subList(mapping.skipped(), lines.size());
        CsvRow reader = new CsvRow(mapping, currency, debitsAreNegative(body, mapping));
        List<StatementRow> rows = new ArrayList<>();
        for (Line line : body) {
            rows.add(reader.read(line));
        }
        if (rows.stream().noneMatch(Readable.class::isInstance) && !CsvSniffer.isTable(lines)) {
            throw new UnreadableStatement(1, "this is no bank statement in a known format");
        }
        return new StatementFile(Format.CSV, List.of(new Statement("", currency, null, null, reader.balances(), rows)));
    }

    /** Most of what goes out is no reversal. */
    private static boolean debitsAreNegative(List<Line> rows, CsvMapping mapping) {
        Integer column = mapping.columns().debit();
        if (column == null) {
            return false;
        }
        int signs = 0;
        for (Line line : rows) {
            String written = line.cell(column);
            if (CsvAmounts.isNumber(written, mapping.decimalMark())) {
                signs += CsvAmounts.read(written, mapping.decimalMark()).signum();
            }
        }
        return signs < 0;
    }

    static List<Line> lines(byte[] file, char delimiter) {
        StatementFile.checkSize(file);
        return CsvRecords.of(CsvText.decode(file), delimiter);
    }
}
