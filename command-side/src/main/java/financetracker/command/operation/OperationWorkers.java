package financetracker.command.operation;

import financetracker.events.OperationId;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads that do operations. What was interrupted, by a crash of any node for instance, is found at start-up and
 * every half minute, and goes on.
 */
@Component
public class OperationWorkers implements SmartLifecycle {
    private static final int THREADS = 2;
    private static final Duration SWEEP = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Logger log = LoggerFactory.getLogger(OperationWorkers.class);

    private final OperationRun run;
    private final Operations operations;
    private final Clock clock;
    private final Set<OperationId> here = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledThreadPoolExecutor threads;

    public OperationWorkers(OperationRun run, Operations operations, Clock clock) {
        this.run = run;
        this.operations = operations;
        this.clock = clock;
    }

    /** Lets the operation go on, unless it does so on this node already. */
    public void submit(OperationId id) {
        ScheduledThreadPoolExecutor executor = threads;
        if (executor != null && here.add(id)) {
            executor.execute(() -> {
                try {
                    run.run(id, executor::isShutdown);
                } finally {
                    here.remove(id);
                }
            });
        }
    }

    private void sweep(Duration idle) {
        try {
            run.expire();
            operations.idleSince(clock.instant().minus(idle)).forEach(this::submit);
        } catch (RuntimeException e) {
            // An exception would end the schedule.
            log.warn("interrupted operations could not be looked for; next try in {}", SWEEP, e);
        }
    }

    @Override
    public void start() {
        ThreadFactory factory = Thread.ofPlatform().name("operations-", 0).factory();
        var executor = new ScheduledThreadPoolExecutor(THREADS, factory);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads = executor;
        // At start-up nothing is waited for: what looks interrupted is, or another node does the same without harm.
        executor.execute(() -> sweep(Duration.ZERO));
        long seconds = SWEEP.toSeconds();
        var unused = executor.scheduleWithFixedDelay(() -> sweep(IDLE), seconds, seconds, TimeUnit.SECONDS);
    }

    /** Lets the appends that are under way end, and leaves the rest for the next start. */
    @Override
    public void stop() {
        ScheduledThreadPoolExecutor executor = threads;
        threads = null;
        if (executor == null) {
            return;
        }
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("an operation did not stop in {}; it goes on at the next start", STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
