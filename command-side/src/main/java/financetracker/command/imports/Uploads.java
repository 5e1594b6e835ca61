package financetracker.command.imports;

import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.PersonalDataCipher;
import financetracker.events.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bank files that wait for their commit, encrypted with their household's key. */
@Component
class Uploads {
    static final Duration KEPT = Duration.ofHours(24);
    static final int WAITING_MAX = 20;

    private final JdbcClient database;
    private final PersonalDataCipher cipher;

    Uploads(JdbcClient database, PersonalDataCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Keeps the file, unless this import is there already. */
    void keep(Upload upload, Instant now) {
        database.sql("""
                        insert into import_upload
                            (id, household, account, statement, digest, file, uploaded_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .param(upload.id().value())
                .param(upload.household().value())
                .param(upload.account().value())
                .param(upload.statement())
                .param(upload.digest())
                .param(cipher.encrypt(upload.household(), upload.file()))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(upload.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
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

    private Upload upload(ResultSet row) throws SQLException {
        HouseholdId household = new HouseholdId(row.getObject("household", UUID.class));
        return new Upload(
                new OperationId(row.getObject("id", UUID.class)),
                household,
                new AccountId(row.getObject("account", UUID.class)),
                row.getObject("statement", Integer.class),
                row.getString("digest"),
                cipher.decrypt(household, row.getBytes("file")),
                row.getTimestamp("expires_at").toInstant());
    }
}
