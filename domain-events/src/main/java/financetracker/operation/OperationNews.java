package financetracker.operation;

import java.time.Instant;
import java.util.List;

/** Where the progress of operations is looked up, on whatever node they run. */
public interface OperationNews {
    /** Those that run, and those that have moved since then, of all households. */
    List<OperationProgress> runningOrMovedSince(Instant since);
}
