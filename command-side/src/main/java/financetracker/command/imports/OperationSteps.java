package financetracker.command.imports;

import financetracker.command.imports.ImportOperation.State;
import financetracker.events.Caller;
import financetracker.events.OperationId;
import java.sql.Types;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The steps of a commit. Each is one transaction, and does nothing if another node was first. */
@Component
class OperationSteps {
    private final JdbcClient database;
    private final TransactionOperations transactions;

    OperationSteps(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Begins the commit, or takes up one that failed; one that runs or is done stays as it is. */
    void begin(Caller caller, Upload upload, BankStatement statement, Instant now) {
        database.sql("""
                        insert into operation (id, household, kind, account, actor_kind, actor_id, correlation, state,
                            total, unreadable, repeated, started_at, updated_at)
                        values (:id, :household, 'import', :account, :actorKind, :actorId, :correlation, 'running',
                            :total, :unreadable, :repeated, :now, :now)
                        on conflict (id) do update set state = 'running', failure = null, attempts = 0
                        where operation.state = 'failed'""")
                .param("id", upload.id().value())
                .param("household", upload.household().value())
                .param("account", upload.account().value())
                .param("actorKind", caller.actor().kind().name())
                .param("actorId", caller.actor().id(), Types.OTHER)
                .param("correlation", caller.correlation())
                .param("total", statement.drafts().size() + statement.repeatedWithin())
                .param("unreadable", statement.unreadable())
                .param("repeated", statement.repeatedWithin())
                .param("now", Operations.at(now))
                .update();
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

    /** Ends it and deletes its file, of which nothing is needed any more. */
    void done(OperationId id, Instant now) {
        transactions.executeWithoutResult(status -> {
            end(id, State.DONE, null, now);
            database.sql("delete from import_upload where id = ?")
                    .param(id.value())
                    .update();
        });
    }

    /** Its file stays until it expires, so that the commit can be tried again. */
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
        database.sql("insert into operation_refused_row (operation, line, reason) values (?, ?, ?)")
                .param(id.value())
                .param(row.line())
                .param(row.reason())
                .update();
    }

    private static String text(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
