package financetracker.command.imports;

import financetracker.command.csv.CsvMapping;
import financetracker.command.csv.CsvSniffer;
import financetracker.command.csv.CsvSniffer.Sniffed;
import financetracker.command.operation.Sha256;
import financetracker.command.statement.StatementFile.Format;
import financetracker.command.statement.UnreadableStatement;
import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.money.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the last CSV file of each account was read. It holds for files with the same header, wherever that stands in them:
 * a column that has moved must not be read as another.
 */
@Component
class Mappings {
    private final JdbcClient database;
    private final JsonMapper json;

    Mappings(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Nothing is remembered of a file that only a person could make out. */
    void remember(Upload upload, CsvMapping mapping) {
        sniff(upload.file(), upload.settings().currency())
                .ifPresent(sniffed -> database.sql("""
                                insert into import_mapping (household, account, mapping, shape, sniffed)
                                values (?, ?, ?, ?, ?) on conflict (household, account) do update
                                set mapping = excluded.mapping, shape = excluded.shape, sniffed = excluded.sniffed""")
                        .param(upload.household().value())
                        .param(upload.account().value())
                        .param(json.writeValueAsString(mapping))
                        .param(Sha256.hex(sniffed.shape()))
                        .param(sniffed.mapping().skipped())
                        .update());
    }

    /** The one that was used last; null if there is none, or this file has another header. */
    @Nullable
    CsvMapping fitting(HouseholdId household, AccountId account, byte[] file, Currency currency) {
        if (Reading.format(file) != Format.CSV) {
            return null;
        }
        return sniff(file, currency)
                .flatMap(sniffed -> database.sql("""
                                select mapping, sniffed from import_mapping
                                where household = ? and account = ? and shape = ?""")
                        .param(household.value())
                        .param(account.value())
                        .param(Sha256.hex(sniffed.shape()))
                        .query((row, number) -> applied(
                                json.readValue(row.getString("mapping"), CsvMapping.class),
                                row.getInt("sniffed"),
                                sniffed))
                        .optional())
                .orElse(null);
    }

    /** Begins where this file's rows begin, as far from what was guessed as it was then. */
    private static CsvMapping applied(CsvMapping last, int sniffedThen, Sniffed now) {
        int skipped = Math.max(0, now.mapping().skipped() + last.skipped() - sniffedThen);
        CsvMapping moved = last.skipping(skipped);
        return now.dateOrderGuessed() ? moved : moved.ordered(now.mapping().dateOrder());
    }

    private static Optional<Sniffed> sniff(byte[] file, Currency currency) {
        try {
            return Optional.of(CsvSniffer.sniff(file, currency));
        } catch (UnreadableStatement unknown) {
            return Optional.empty();
        }
    }
}
