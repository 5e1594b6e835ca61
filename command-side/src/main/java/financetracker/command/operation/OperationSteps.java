package financetracker.command.operation;

import financetracker.events.Caller;
import financetracker.events.OperationId;
import financetracker.events.account.AccountId;
import financetracker.operation.OperationProgress;
import financetracker.operation.OperationProgress.State;
import java.sql.Types;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The steps of an operation. Each is one transaction, and does nothing if another node was first. */
@Component
public class OperationSteps {
    private final JdbcClient database;
    private final TransactionOperations transactions;

    public OperationSteps(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * What an operation is to do.
     *
     * @param account that it is about; null unless it is an import
     * @param total rows to work on
     * @param unreadable rows of a file that are left out
     * @param repeated rows of which it is known that there is nothing to do
     */
    public record Beginning(
            OperationId id,
            OperationProgress.Kind kind,
            @Nullable AccountId account,
            int total,
            int unreadable,
            int repeated) {}

    /**
     * Begins an operation, or takes up one that failed; one that runs or is done stays as it is.
     *
     * @return whether it is new
     */
    public boolean begin(Caller caller, Beginning beginning, Instant now) {
        return database.sql("""
                        insert into operation (id, household, kind, account, actor_kind, actor_id, correlation, state,
                            total, unreadable, repeated, started_at, updated_at)
                        values (:id, :household, :kind, :account, :actorKind, :actorId, :correlation, 'running',
                            :total, :unreadable, :repeated, :now, :now)
                        on conflict (id) do update set state = 'running', failure = null, attempts = 0
                        where operation.state = 'failed'
                        returning xmax = 0""")
                .param("id", beginning.id().value())
                .param("household", caller.household().value())
                .param("kind", beginning.kind().name().toLowerCase(Locale.ROOT))
                .param(
                        "account",
                        beginning.account() == null ? null : beginning.account().value(),
                        Types.OTHER)
                .param("actorKind", caller.actor().kind().name())
                .param("actorId", caller.actor().id(), Types.OTHER)
                .param("correlation", caller.correlation())
                .param("total", beginning.total())
                .param("unreadable", beginning.unreadable())
                .param("repeated", beginning.repeated())
                .param("now", Operations.at(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void attempt(OperationId id, Instant now) {
        database.sql("update operation set attempts = attempts + 1, updated_at = ? where id = ?")
                .param(Operations.at(now))
                .param(id.value())
                .update();
    }

    /** Counts an append, once: it was the chunk after as many others. */
    void progress(OperationId id, int chunksBefore, ChunkResult result, Instant now) {
        transactions.executeWithoutResult(status -> {
            int first = database.sql("""
                            update operation set chunks = chunks + 1, attempts = 0, recorded = recorded + :recorded,
                                repeated = repeated + :repeated, refused = refused + :refused,
                                position = greatest(position, :position), updated_at = :now
                            where id = :id and state = 'running' and chunks = :chunks""")
                    .param("recorded", result.recorded())
                    .param("repeated", result.repeated())
                    .param("refused", result.refused().size())
                    .param("position", result.position())
                    .param("now", Operations.at(now))
                    .param("id", id.value())
                    .param("chunks", chunksBefore)
                    .update();
            if (first == 1) {
                result.refused().forEach(row -> refuse(id, row));
            }
        });
    }

    void done(OperationId id, Instant now) {
        end(id, State.DONE, null, now);
    }

    /** What it needs stays for a while, so that it can be tried again. */
    void fail(OperationId id, String failure, Instant now) {
        end(id, State.FAILED, failure, now);
    }

    private void end(OperationId id, State state, @Nullable String failure, Instant now) {
        database.sql("update operation set state = ?, failure = ?, updated_at = ? where id = ? and state = 'running'")
                .param(text(state))
                .param(failure)
                .param(Operations.at(now))
                .param(id.value())
                .update();
    }

    private void refuse(OperationId id, Operations.RefusedRow row) {
        database.sql("insert into operation_refused_row (operation, line, subject, reason) values (?, ?, ?, ?)")
                .param(id.value())
                .param(row.line())
                .param(row.id())
                .param(row.reason())
                .update();
    }

    private static String text(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
