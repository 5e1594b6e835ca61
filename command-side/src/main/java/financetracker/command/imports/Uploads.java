package financetracker.command.imports;

import financetracker.command.csv.CsvMapping;
import financetracker.command.qif.DateOrder;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.PersonalDataCipher;
import financetracker.events.account.AccountId;
import financetracker.money.Currency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Bank files that wait for their commit, encrypted with their household's key. */
@Component
class Uploads {
    static final Duration KEPT = Duration.ofHours(24);
    static final int WAITING_MAX = 20;

    private final JdbcClient database;
    private final PersonalDataCipher cipher;
    private final JsonMapper json;

    Uploads(JdbcClient database, PersonalDataCipher cipher, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.cipher = cipher;
    }

    /** Keeps the file, unless this import is there already. */
    void keep(Upload upload, Instant now) {
        database.sql("""
                        insert into import_upload
                            (id, household, account, statement, currency, mapping, date_order, digest, file,
                             uploaded_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .param(upload.id().value())
                .param(upload.household().value())
                .param(upload.account().value())
                .param(upload.statement())
                .param(upload.settings().currency().code())
                .param(mapping(upload))
                .param(dateOrder(upload))
                .param(upload.digest())
                .param(cipher.encrypt(upload.household(), upload.file()))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(upload.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * From now on the file is read by other settings, or its rows are filed otherwise.
     *
     * @return false if its commit has begun, or something else was said of it meanwhile
     */
    boolean change(Upload upload) {
        int changed = database.sql("""
                        update import_upload u set mapping = ?, date_order = ?, categories = ?, version = version + 1
                        where u.id = ? and u.version = ?
                        and not exists (select from operation o where o.id = u.id)""")
                .param(mapping(upload))
                .param(dateOrder(upload))
                .param(upload.categories().isEmpty() ? null : json.writeValueAsString(upload.categories()))
                .param(upload.id().value())
                .param(upload.version())
                .update();
        return changed == 1;
    }

    private @Nullable String mapping(Upload upload) {
        CsvMapping mapping = upload.settings().mapping();
        return mapping == null ? null : json.writeValueAsString(mapping);
    }

    private static @Nullable String dateOrder(Upload upload) {
        DateOrder order = upload.settings().dateOrder();
        return order == null ? null : order.name();
    }

    /** Another household's upload is not found. */
    Optional<Upload> find(HouseholdId household, OperationId id) {
        return database.sql("select * from import_upload where id = ? and household = ?")
                .param(id.value())
                .param(household.value())
                .query((row, number) -> upload(row))
                .optional();
    }

    int waiting(HouseholdId household) {
        return database.sql("select count(*) from import_upload where household = ?")
                .param(household.value())
                .query(Integer.class)
                .single();
    }

    void delete(OperationId id) {
        database.sql("delete from import_upload where id = ?").param(id.value()).update();
    }

    /** Deletes what was not committed in time; what is being committed stays. */
    int deleteExpired(Instant now) {
        return database.sql("""
                        delete from import_upload u where u.expires_at < ?
                        and not exists (select from operation o where o.id = u.id and o.state = 'running')""").param(now.atOffset(ZoneOffset.UTC)).update();
    }

    private Reading.Settings settings(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        String mapping = row.getString("mapping");
        String order = row.getString("date_order");
        return new Reading.Settings(
                // Uploaded before other formats were read: it is OFX, which names its own.
                new Currency(currency == null ? "EUR" : currency),
                mapping == null ? null : json.readValue(mapping, CsvMapping.class),
                order == null ? null : DateOrder.valueOf(order));
    }

    private Map<Integer, List<@Nullable UUID>> categories(@Nullable String stored) {
        return stored == null ? Map.of() : json.readValue(stored, new TypeReference<>() {});
    }

    private Upload upload(ResultSet row) throws SQLException {
        HouseholdId household = new HouseholdId(row.getObject("household", UUID.class));
        return new Upload(
                new OperationId(row.getObject("id", UUID.class)),
                household,
                new AccountId(row.getObject("account", UUID.class)),
                row.getObject("statement", Integer.class),
                settings(row),
                categories(row.getString("categories")),
                row.getString("digest"),
                cipher.decrypt(household, row.getBytes("file")),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("version"));
    }
}
