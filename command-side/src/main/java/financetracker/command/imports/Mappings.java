package financetracker.command.imports;

import financetracker.command.csv.CsvMapping;
import financetracker.command.csv.CsvReader;
import financetracker.command.statement.StatementFile.Format;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.UnreadableStatement;
import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.money.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the last CSV file of each account was read: the next one is likely to be alike. */
@Component
class Mappings {
    private final JdbcClient database;
    private final JsonMapper json;

    Mappings(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void remember(HouseholdId household, AccountId account, CsvMapping mapping) {
        database.sql("""
                        insert into import_mapping (household, account, mapping) values (?, ?, ?)
                        on conflict (household, account) do update set mapping = excluded.mapping""")
                .param(household.value())
                .param(account.value())
                .param(json.writeValueAsString(mapping))
                .update();
    }

    /** The one that was used last; null if there is none, or this file is of another kind. */
    @Nullable
    CsvMapping fitting(HouseholdId household, AccountId account, byte[] file, Currency currency) {
        if (Reading.format(file) != Format.CSV) {
            return null;
        }
        CsvMapping last = database.sql("select mapping from import_mapping where household = ? and account = ?")
                .param(household.value())
                .param(account.value())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, CsvMapping.class))
                .orElse(null);
        return last != null && fits(last, file, currency) ? last : null;
    }

    private static boolean fits(CsvMapping mapping, byte[] file, Currency currency) {
        try {
            List<StatementRow> rows = CsvReader.read(file, mapping, currency)
                    .statements()
                    .getFirst()
                    .rows();
            long readable = rows.stream().filter(Readable.class::isInstance).count();
            return readable * 2 > rows.size();
        } catch (UnreadableStatement another) {
            return false;
        }
    }
}
