package financetracker.command.imports;

import financetracker.command.operation.LongWork;
import financetracker.command.operation.Work;
import financetracker.events.Command;
import financetracker.events.OperationId;
import financetracker.events.assertion.AssertionCommand.AssertBalances;
import financetracker.events.assertion.AssertionDraft;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.TransactionCommand.RecordTransactions;
import financetracker.operation.OperationProgress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records the rows of an uploaded file. */
@Component
class ImportWork implements Work {
    private final Uploads uploads;

    ImportWork(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public OperationProgress.Kind kind() {
        return OperationProgress.Kind.IMPORT;
    }

    @Override
    public Optional<Job> open(LongWork operation) {
        return uploads.find(operation.household(), operation.id()).map(ImportWork::job);
    }

    private static Job job(Upload upload) {
        BankStatement statement = upload.read();
        List<Draft> drafts = upload.drafts(statement);
        Map<UUID, Integer> lines = lines(statement);
        return new Job() {
            @Override
            public int rows() {
                return drafts.size();
            }

            @Override
            public Command command(int fromRow, int toRow) {
                return new RecordTransactions(upload.household(), drafts.subList(fromRow, toRow));
            }

            @Override
            public @Nullable Command closing() {
                List<AssertionDraft> assertions = statement.assertions();
                return assertions.isEmpty() ? null : new AssertBalances(upload.household(), assertions);
            }

            @Override
            public String digest() {
                return upload.digest();
            }

            @Override
            public Map<UUID, Integer> lines() {
                return lines;
            }
        };
    }

    private static Map<UUID, Integer> lines(BankStatement statement) {
        Map<UUID, Integer> lines = new HashMap<>();
        for (ImportRow row : statement.rows()) {
            if (row.transaction() != null) {
                lines.putIfAbsent(row.transaction().value(), row.row().line());
            }
        }
        return lines;
    }

    @Override
    public void ended(OperationId operation) {
        uploads.delete(operation);
    }

    @Override
    public void expire(Instant now) {
        int unused = uploads.deleteExpired(now);
    }
}
