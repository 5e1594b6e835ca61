package financetracker.command.imports;

import financetracker.command.imports.ImportOperation.State;
import financetracker.events.Actor;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The commits of imports, to look at. */
@Component
class Operations {
    private final JdbcClient database;

    Operations(JdbcClient database) {
        this.database = database;
    }

    /** A row that the ledger refused. */
    record RefusedRow(int line, String reason) {}

    /** Another household's operation is not found. */
    Optional<ImportOperation> find(HouseholdId household, OperationId id) {
        return database.sql("select * from operation where id = ? and household = ?")
                .param(id.value())
                .param(household.value())
                .query(Operations::operation)
                .optional();
    }

    /** The operation, if it has to go on. */
    Optional<ImportOperation> running(OperationId id) {
        return database.sql("select * from operation where id = ? and state = 'running'")
                .param(id.value())
                .query(Operations::operation)
                .optional();
    }

    /** What should be running, but has not moved since then. */
    List<OperationId> idleSince(Instant since) {
        return database
                .sql("select id from operation where state = 'running' and updated_at <= ? order by started_at")
                .param(at(since))
                .query(UUID.class)
                .list()
                .stream()
                .map(OperationId::new)
                .toList();
    }

    /** Of all households. */
    List<ImportOperation> runningOrMovedSince(Instant since) {
        return database.sql("select * from operation where state = 'running' or updated_at > ? order by started_at")
                .param(at(since))
                .query(Operations::operation)
                .list();
    }

    List<RefusedRow> refusedRows(OperationId id) {
        return database.sql("select line, reason from operation_refused_row where operation = ? order by line")
                .param(id.value())
                .query((row, number) -> new RefusedRow(row.getInt(1), row.getString(2)))
                .list();
    }

    private static ImportOperation operation(ResultSet row, int number) throws SQLException {
        return new ImportOperation(
                new OperationId(row.getObject("id", UUID.class)),
                new HouseholdId(row.getObject("household", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getObject("actor_id", UUID.class)),
                row.getObject("correlation", UUID.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("failure"),
                row.getInt("attempts"),
                row.getInt("chunks"),
                row.getInt("total"),
                row.getInt("unreadable"),
                row.getInt("recorded"),
                row.getInt("repeated"),
                row.getInt("refused"),
                row.getLong("position"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
