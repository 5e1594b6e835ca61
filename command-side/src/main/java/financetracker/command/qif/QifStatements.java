package financetracker.command.qif;

import financetracker.command.qif.QifSections.Section;
import financetracker.command.statement.Statement;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.StatementFile.Format;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.UnreadableStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one statement of each account, in however many sections the file has it. */
final class QifStatements {
    private QifStatements() {}

    static StatementFile of(List<Section> sections, QifRow reader) {
        Map<String, List<StatementRow>> accounts = new LinkedHashMap<>();
        for (Section section : sections) {
            List<StatementRow> rows = accounts.computeIfAbsent(section.account(), name -> new ArrayList<>());
            for (QifRecord record : section.records()) {
                rows.add(row(section, record, reader));
            }
        }
        if (accounts.isEmpty()) {
            throw new UnreadableStatement(1, "there is no account with transactions in the file");
        }
        List<Statement> statements = new ArrayList<>();
        accounts.forEach((name, rows) -> statements.add(
                new Statement(name, reader.amounts().currency(), null, null, List.of(), List.copyOf(rows))));
        return new StatementFile(Format.QIF, List.copyOf(statements));
    }

    private static StatementRow row(Section section, QifRecord record, QifRow reader) {
        if (section.investments()) {
            return QifRow.unreadable(record, "investments are not read");
        }
        StatementRow row = reader.read(record);
        if (!record.ended() && !(row instanceof StatementRow.Readable)) {
            throw new UnreadableStatement(record.line(), "the file is cut off within a record");
        }
        return row;
    }
}
