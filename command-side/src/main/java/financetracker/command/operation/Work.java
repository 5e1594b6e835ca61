package financetracker.command.operation;

import financetracker.events.Command;
import financetracker.events.OperationId;
import financetracker.operation.OperationProgress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the operations of one kind do. */
public interface Work {
    OperationProgress.Kind kind();

    /**
     * Takes an operation up, at its beginning or after an interruption: each time it must come to the same appends.
     *
     * @return empty if what it needs is gone for good
     */
    Optional<Job> open(LongWork operation);

    /** Forgets what is needed no more; may be called again. */
    void ended(OperationId operation);

    /** Deletes what nobody has asked for in time. */
    default void expire(Instant now) {}

    /** The appends of one operation, in order. */
    interface Job {
        /** How many rows there are in all. */
        int rows();

        /** The command for some of the rows; its receipt has a result for each. */
        Command command(int fromRow, int toRow);

        /** A last append, when all rows are done; null where there is none. Only its refused rows are counted. */
        default @Nullable Command closing() {
            return null;
        }

        /** What the job was made of, as a hash: under one idempotency key it is always the same. */
        String digest();

        /** Where a row stands in its file, by what it became; empty where there is no file. */
        default Map<UUID, Integer> lines() {
            return Map.of();
        }
    }
}
