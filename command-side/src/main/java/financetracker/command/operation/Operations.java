package financetracker.command.operation;

import financetracker.events.Actor;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.account.AccountId;
import financetracker.operation.OperationProgress;
import financetracker.operation.OperationProgress.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Operations, to look at. */
@Component
public class Operations {
    private final JdbcClient database;

    public Operations(JdbcClient database) {
        this.database = database;
    }

    /**
     * A row that the ledger refused.
     *
     * @param line of the file; null where it comes from none
     * @param id of the transaction; null for what was refused before ids were kept
     */
    public record RefusedRow(
            @Nullable Integer line, @Nullable UUID id, String reason) {}

    /** Another household's operation is not found. */
    public Optional<LongWork> find(HouseholdId household, OperationId id) {
        return database.sql("select * from operation where id = ? and household = ?")
                .param(id.value())
                .param(household.value())
                .query(Operations::operation)
                .optional();
    }

    /** The operation, if it has to go on. */
    public Optional<LongWork> running(OperationId id) {
        return database.sql("select * from operation where id = ? and state = 'running'")
                .param(id.value())
                .query(Operations::operation)
                .optional();
    }

    /** What should be running, but has not moved since then. */
    public List<OperationId> idleSince(Instant since) {
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
    List<LongWork> runningOrMovedSince(Instant since) {
        return database.sql("select * from operation where state = 'running' or updated_at > ? order by started_at")
                .param(at(since))
                .query(Operations::operation)
                .list();
    }

    public List<RefusedRow> refusedRows(OperationId id) {
        return database.sql(
                        "select line, subject, reason from operation_refused_row where operation = ? order by line, subject")
                .param(id.value())
                .query((row, number) ->
                        new RefusedRow(row.getObject(1, Integer.class), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }

    private static LongWork operation(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        return new LongWork(
                new OperationId(row.getObject("id", UUID.class)),
                new HouseholdId(row.getObject("household", UUID.class)),
                OperationProgress.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                account == null ? null : new AccountId(account),
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
