package financetracker.command.qif;

import financetracker.command.qif.QifSections.Section;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.StatementText;
import financetracker.command.statement.UnreadableStatement;
import financetracker.money.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a QIF file.
 *
 * <p>The format names neither its currency nor the order of its dates nor its decimal mark. The first two may be told,
 * the rest is found over the whole file: what one row leaves open another decides. Identities depend on none of it.
 */
public final class QifReader {

    private QifReader() {}

    /**
     * @param order null to find it
     * @throws UnreadableStatement if the file is no QIF, is cut off, is too large, or holds no account
     */
    public static QifFile read(byte[] file, Currency currency, @Nullable DateOrder order) {
        StatementFile.checkSize(file);
        String text = StatementText.decode(file, bytes -> StatementText.FALLBACK);
        List<Section> sections = QifSections.of(text);
        List<QifRecord> records =
                sections.stream().flatMap(section -> section.records().stream()).toList();
        QifDates dates = QifDates.of(records, order);
        QifAmounts amounts = QifAmounts.of(records, currency);
        return new QifFile(QifStatements.of(sections, new QifRow(dates, amounts)), dates.order(), dates.guessed());
    }
}
