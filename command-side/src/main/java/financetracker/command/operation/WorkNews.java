package financetracker.command.operation;

import financetracker.operation.OperationNews;
import financetracker.operation.OperationProgress;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells how far operations are. */
@Component
class WorkNews implements OperationNews {
    private final Operations operations;

    WorkNews(Operations operations) {
        this.operations = operations;
    }

    @Override
    public List<OperationProgress> runningOrMovedSince(Instant since) {
        return operations.runningOrMovedSince(since).stream()
                .map(LongWork::progress)
                .toList();
    }
}
