package financetracker.command.operation;

import financetracker.command.Commands;
import financetracker.events.Caller.IdempotencyKey;
import financetracker.events.Command;
import financetracker.events.OperationId;
import financetracker.events.Receipt;
import financetracker.operation.OperationProgress;
import financetracker.refusal.CommandRefused;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does an operation's work, from wherever it was left.
 *
 * <p>Each append has an idempotency key made of the operation and its number, so that one whose answer was lost, or that
 * two nodes send, happens once.
 */
@Component
public class OperationRun {
    public static final int CHUNK = 500;
    private static final int ATTEMPTS_MAX = 20;
    private static final Logger log = LoggerFactory.getLogger(OperationRun.class);

    private final Operations operations;
    private final OperationSteps steps;
    private final Commands commands;
    private final Clock clock;
    private final Map<OperationProgress.Kind, Work> works = new EnumMap<>(OperationProgress.Kind.class);

    public OperationRun(Operations operations, OperationSteps steps, List<Work> works, Commands commands, Clock clock) {
        this.operations = operations;
        this.steps = steps;
        this.commands = commands;
        this.clock = clock;
        works.forEach(work -> this.works.put(work.kind(), work));
    }

    /**
     * Goes on until the work is done or has failed for good; else it is left for a later run.
     *
     * @param stopping asked between two appends
     */
    public void run(OperationId id, BooleanSupplier stopping) {
        try {
            Optional<LongWork> operation = operations.running(id);
            if (operation.isPresent()) {
                steps.attempt(id, clock.instant());
                work(operation.get(), stopping);
            }
        } catch (CommandRefused refused) {
            steps.fail(id, ChunkResult.code(refused.refusal()), clock.instant());
        } catch (RuntimeException unexpected) {
            log.warn("operation {} is interrupted and will be taken up again", id, unexpected);
            giveUpAfterManyAttempts(id);
        }
    }

    /** Deletes what nobody has asked for in time. */
    void expire() {
        works.values().forEach(work -> work.expire(clock.instant()));
    }

    private void work(LongWork operation, BooleanSupplier stopping) {
        OperationId id = operation.id();
        Work work = Objects.requireNonNull(works.get(operation.kind()), "nobody does such work");
        Optional<Work.Job> opened = work.open(operation);
        if (opened.isEmpty()) {
            steps.fail(id, "file-is-gone", clock.instant());
            return;
        }
        if (goOn(operation, opened.get(), stopping)) {
            steps.done(id, clock.instant());
            work.ended(id);
        }
    }

    /** @return whether it came to the end */
    private boolean goOn(LongWork operation, Work.Job job, BooleanSupplier stopping) {
        int chunks = (job.rows() + CHUNK - 1) / CHUNK;
        for (int chunk = operation.chunks(); chunk < chunks; chunk++) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            int from = chunk * CHUNK;
            Receipt receipt = append(operation, job, chunk, job.command(from, Math.min(job.rows(), from + CHUNK)));
            steps.progress(operation.id(), chunk, ChunkResult.of(receipt, job.lines()), clock.instant());
        }
        Command closing = job.closing();
        if (closing != null && operation.chunks() <= chunks) {
            ChunkResult result = ChunkResult.of(append(operation, job, chunks, closing), Map.of());
            steps.progress(operation.id(), chunks, result.refusedOnly(), clock.instant());
        }
        return true;
    }

    private Receipt append(LongWork operation, Work.Job job, int chunk, Command command) {
        return commands.send(operation.caller(key(operation, job, chunk)), command);
    }

    private void giveUpAfterManyAttempts(OperationId id) {
        try {
            Optional<LongWork> operation = operations.running(id);
            if (operation.isPresent() && operation.get().attempts() >= ATTEMPTS_MAX) {
                steps.fail(id, "internal-error", clock.instant());
            }
        } catch (RuntimeException databaseIsGone) {
            log.warn("operation {} could not be looked at", id, databaseIsGone);
        }
    }

    // Of an import that an earlier version began, the keys are the same.
    private static IdempotencyKey key(LongWork operation, Work.Job job, int chunk) {
        String household = operation.household().toString();
        String kind = operation.kind().name().toLowerCase(Locale.ROOT);
        String key = Sha256.hex(household, kind, operation.id().toString(), Integer.toString(chunk));
        return new IdempotencyKey(key, Sha256.hex(job.digest(), Integer.toString(chunk)));
    }
}
