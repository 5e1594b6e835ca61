package financetracker.query.live;

import financetracker.operation.OperationNews;
import financetracker.operation.OperationProgress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells every socket of a household how far its operations are. It looks at their rows, so it does not matter which node
 * they run on, and nothing can be lost on the way.
 */
@Component
class OperationWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OperationWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /** Who was away for so long when an operation ended hears of it still. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(1);

    private final OperationNews operations;
    private final Sockets sockets;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService timer;

    OperationWatch(OperationNews operations, Sockets sockets, Clock clock) {
        this.operations = operations;
        this.sockets = sockets;
        this.clock = clock;
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("socket-operations").factory());
        timer = executor;
        long millis = LOOK_EVERY.toMillis();
        var unused = executor.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService executor = timer;
        timer = null;
        if (executor != null) {
            executor.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    private void look() {
        if (sockets.isEmpty()) {
            return;
        }
        try {
            var byHousehold = operations.runningOrMovedSince(clock.instant().minus(LOOK_BACK)).stream()
                    .collect(Collectors.groupingBy(OperationProgress::household));
            for (Socket socket : sockets.all()) {
                socket.tellOperations(byHousehold.getOrDefault(socket.holder().household(), List.of()).stream()
                        .map(OperationWatch::notice)
                        .toList());
            }
        } catch (RuntimeException failure) {
            // An exception would end the schedule.
            log.warn("the progress of operations could not be looked up; trying on: {}", failure.toString());
        }
    }

    private static Notice.Operation notice(OperationProgress progress) {
        return new Notice.Operation(
                progress.id().value(),
                progress.kind(),
                progress.account() == null ? null : progress.account().value(),
                progress.state(),
                progress.failure(),
                progress.total(),
                progress.recorded(),
                progress.repeated(),
                progress.unreadable(),
                progress.refused(),
                progress.position());
    }
}
