package financetracker.command.imports;

import financetracker.operation.OperationNews;
import financetracker.operation.OperationProgress;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells how far the commits of imports are. */
@Component
class ImportNews implements OperationNews {
    private final Operations operations;

    ImportNews(Operations operations) {
        this.operations = operations;
    }

    @Override
    public List<OperationProgress> runningOrMovedSince(Instant since) {
        return operations.runningOrMovedSince(since).stream()
                .map(ImportNews::progress)
                .toList();
    }

    private static OperationProgress progress(ImportOperation operation) {
        return new OperationProgress(
                operation.id(),
                operation.household(),
                OperationProgress.Kind.IMPORT,
                operation.account(),
                OperationProgress.State.valueOf(operation.state().name()),
                operation.failure(),
                operation.total(),
                operation.recorded(),
                operation.repeated(),
                operation.unreadable(),
                operation.refused(),
                operation.position());
    }
}
