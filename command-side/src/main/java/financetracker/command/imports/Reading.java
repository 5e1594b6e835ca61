package financetracker.command.imports;

import financetracker.command.camt.CamtReader;
import financetracker.command.csv.CsvMapping;
import financetracker.command.csv.CsvReader;
import financetracker.command.csv.CsvSniffer;
import financetracker.command.ofx.OfxReader;
import financetracker.command.qif.DateOrder;
import financetracker.command.qif.QifFile;
import financetracker.command.qif.QifReader;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.StatementFile.Format;
import financetracker.command.statement.UnreadableStatement;
import financetracker.money.Currency;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was read, and how.
 *
 * @param mapping null unless it is CSV
 * @param dateOrder null unless it is QIF
 * @param dateOrderGuessed whether a person should look at the dates
 */
record Reading(
        StatementFile file,
        @Nullable CsvMapping mapping,
        @Nullable DateOrder dateOrder,
        boolean dateOrderGuessed) {
    private static final int HEAD = 2_000;

    /**
     * What a person has said of a file; null is to be found out.
     *
     * @param currency of the account, for formats that name none
     */
    record Settings(
            Currency currency,
            @Nullable CsvMapping mapping,
            @Nullable DateOrder dateOrder) {
        Settings mappedBy(CsvMapping other) {
            return new Settings(currency, other, dateOrder);
        }

        Settings orderedBy(DateOrder other) {
            return new Settings(currency, mapping, other);
        }
    }

    /** @throws UnreadableStatement if the file is of no known format, or broken */
    static Reading of(byte[] file, Settings settings) {
        return switch (format(file)) {
            case OFX -> new Reading(OfxReader.read(file), null, null, false);
            case CAMT_053 -> new Reading(CamtReader.read(file), null, null, false);
            case QIF -> {
                QifFile read = QifReader.read(file, settings.currency, settings.dateOrder);
                yield new Reading(read.file(), null, read.order(), read.guessed());
            }
            case CSV -> {
                CsvSniffer.Sniffed sniffed = settings.mapping == null
                        ? CsvSniffer.sniff(file, settings.currency)
                        : new CsvSniffer.Sniffed(settings.mapping, false, "");
                StatementFile read = CsvReader.read(file, sniffed.mapping(), settings.currency);
                yield new Reading(read, sniffed.mapping(), null, sniffed.dateOrderGuessed());
            }
        };
    }

    /** By what it begins with; what a client calls it is not asked. */
    static Format format(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF]", "")
                .stripLeading()
                .toUpperCase(Locale.ROOT);
        if (head.startsWith("OFXHEADER") || head.startsWith("<OFX") || head.contains("<?OFX")) {
            return Format.OFX;
        } else if (head.startsWith("<")) {
            return head.contains("<OFX>") ? Format.OFX : Format.CAMT_053;
        }
        return head.matches("(?s)!(TYPE|ACCOUNT|OPTION|CLEAR)\\b.*") ? Format.QIF : Format.CSV;
    }
}
