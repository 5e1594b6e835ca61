package financetracker.query.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after the sockets once a second: who does not answer goes, and so does whose session has ended unheard. */
@Component
class Heartbeat implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration CHECK_SESSIONS = Duration.ofSeconds(15);
    private static final Duration LEAVE_MAX = Duration.ofSeconds(3);

    private final SocketHandler handler;
    private final Sockets sockets;
    private final SocketSignIn signIn;
    private final LiveFeed live;
    private final SocketLimits limits;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService timer;
    private Instant pingedAt = Instant.MIN;
    private Instant checkedAt = Instant.MIN;

    Heartbeat(
            SocketHandler handler,
            Sockets sockets,
            SocketSignIn signIn,
            LiveFeed live,
            SocketLimits limits,
            Clock clock) {
        this.handler = handler;
        this.sockets = sockets;
        this.signIn = signIn;
        this.live = live;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void start() {
        handler.stay();
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("socket-heartbeat").factory());
        timer = executor;
        var unused =
                executor.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Closes the sockets first of all, while their clients can still be told why. */
    @Override
    public void stop() {
        ScheduledExecutorService executor = timer;
        timer = null;
        if (executor != null) {
            executor.shutdownNow();
            try {
                handler.leave(LEAVE_MAX);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void beat() {
        try {
            Instant now = clock.instant();
            boolean pings = isDue(pingedAt, limits.pingEvery(), now);
            pingedAt = pings ? now : pingedAt;
            handler.conversations().forEach(conversation -> look(conversation, now, pings));
            if (isDue(checkedAt, CHECK_SESSIONS, now)) {
                checkedAt = now;
                endUnheard();
            }
        } catch (RuntimeException failure) {
            // An exception would end the schedule.
            log.warn("the sockets could not be looked after; trying on: {}", failure.toString());
        }
    }

    private void look(Conversation conversation, Instant now, boolean pings) {
        Outbox outbox = conversation.outbox();
        Closing overdue = conversation.overdue();
        if (overdue == null && isDue(outbox.sendingSince(), limits.sendMax(), now)) {
            overdue = Closing.TOO_SLOW;
        }
        if (overdue != null) {
            outbox.close(overdue);
            return;
        }
        Socket socket = conversation.socket();
        if (socket != null) {
            // Again, what could not be read before.
            live.look(socket);
            if (pings) {
                outbox.ping();
            }
        }
    }

    private void endUnheard() {
        List<Socket> open = sockets.all();
        if (open.isEmpty()) {
            return;
        }
        Set<UUID> ended = new HashSet<>();
        open.forEach(socket -> ended.add(socket.holder().session()));
        ended.removeAll(signIn.living(Set.copyOf(ended)));
        sockets.sessionsEnded(ended);
    }

    private static boolean isDue(Instant since, Duration after, Instant now) {
        return since.isBefore(now.minus(after));
    }
}
