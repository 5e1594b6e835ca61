package financetracker.command.imports;

import financetracker.command.Commands;
import financetracker.events.Caller.IdempotencyKey;
import financetracker.events.OperationId;
import financetracker.events.Receipt;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.TransactionCommand.RecordTransactions;
import financetracker.events.transaction.TransactionId;
import financetracker.refusal.CommandRefused;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Commits an import, from wherever it was left.
 *
 * <p>Each append has an idempotency key made of the import and its number, so that one whose answer was lost, or that
 * two nodes send, happens once.
 */
@Component
class ImportRun {
    static final int CHUNK = 500;
    private static final int ATTEMPTS_MAX = 20;
    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

    private final Operations operations;
    private final OperationSteps steps;
    private final Uploads uploads;
    private final Commands commands;
    private final Clock clock;

    ImportRun(Operations operations, OperationSteps steps, Uploads uploads, Commands commands, Clock clock) {
        this.operations = operations;
        this.steps = steps;
        this.uploads = uploads;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Goes on until the import is committed or has failed for good; else it is left for a later run.
     *
     * @param stopping asked between two appends
     */
    void run(OperationId id, BooleanSupplier stopping) {
        try {
            Optional<ImportOperation> operation = operations.running(id);
            if (operation.isPresent()) {
                steps.attempt(id, clock.instant());
                commit(operation.get(), stopping);
            }
        } catch (CommandRefused refused) {
            steps.fail(id, ChunkResult.code(refused.refusal()), clock.instant());
        } catch (RuntimeException unexpected) {
            log.warn("import {} is interrupted and will be taken up again", id, unexpected);
            giveUpAfterManyAttempts(id);
        }
    }

    private void commit(ImportOperation operation, BooleanSupplier stopping) {
        OperationId id = operation.id();
        Optional<Upload> upload = uploads.find(operation.household(), id);
        if (upload.isEmpty()) {
            steps.fail(id, "file-is-gone", clock.instant());
            return;
        }
        BankStatement statement = upload.get().read();
        Map<TransactionId, Integer> lines = lines(statement);
        List<Draft> drafts = statement.drafts();
        for (int chunk = operation.chunks(); chunk * CHUNK < drafts.size(); chunk++) {
            if (stopping.getAsBoolean()) {
                return;
            }
            List<Draft> rows = drafts.subList(chunk * CHUNK, Math.min(drafts.size(), (chunk + 1) * CHUNK));
            Receipt receipt = commands.send(
                    operation.caller(key(upload.get(), chunk)), new RecordTransactions(operation.household(), rows));
            steps.progress(id, chunk, ChunkResult.of(receipt, lines), clock.instant());
        }
        steps.done(id, clock.instant());
    }

    private void giveUpAfterManyAttempts(OperationId id) {
        try {
            Optional<ImportOperation> operation = operations.running(id);
            if (operation.isPresent() && operation.get().attempts() >= ATTEMPTS_MAX) {
                steps.fail(id, "internal-error", clock.instant());
            }
        } catch (RuntimeException databaseIsGone) {
            log.warn("import {} could not be looked at", id, databaseIsGone);
        }
    }

    private static IdempotencyKey key(Upload upload, int chunk) {
        String household = upload.household().toString();
        String key = Sha256.hex(household, "import", upload.id().toString(), Integer.toString(chunk));
        return new IdempotencyKey(key, Sha256.hex(upload.digest(), Integer.toString(chunk)));
    }

    private static Map<TransactionId, Integer> lines(BankStatement statement) {
        Map<TransactionId, Integer> lines = new HashMap<>();
        for (ImportRow row : statement.rows()) {
            if (row.transaction() != null) {
                lines.putIfAbsent(row.transaction(), row.row().line());
            }
        }
        return lines;
    }
}
