package financetracker.query.live;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** Makes outboxes, and closes what they close. */
@Component
class Outboxes implements AutoCloseable {
    private static final int CLOSING_THREADS = 8;
    /** How long a close, a ping or a pong may wait for the client. Tomcat would wait for 20 and 30 seconds. */
    private static final long CONTROL_MILLIS_MAX = 2_000;
    /** How long a client that took nothing may still wake up, to be told why it is closed. */
    private static final Duration LINGER = Duration.ofMinutes(1);

    private final ExecutorService closers = Executors.newFixedThreadPool(
            CLOSING_THREADS,
            Thread.ofPlatform().daemon().name("socket-closer-", 0).factory());
    private final SocketLimits limits;
    private final Clock clock;
    private final MeterRegistry meters;

    Outboxes(SocketLimits limits, Clock clock, MeterRegistry meters) {
        this.limits = limits;
        this.clock = clock;
        this.meters = meters;
    }

    /** @param whenEmpty must only hand over */
    Outbox of(WebSocketSession connection, Runnable whenEmpty) {
        Session session = Objects.requireNonNull(((NativeWebSocketSession) connection).getNativeSession(Session.class));
        session.getAsyncRemote().setSendTimeout(limits.sendMax().plus(LINGER).toMillis());
        for (String property : new String[] {"BLOCKING_SEND_TIMEOUT", "SESSION_CLOSE_TIMEOUT"}) {
            session.getUserProperties().put("org.apache.tomcat.websocket." + property, CONTROL_MILLIS_MAX);
        }
        return new Outbox(session, clock, closers, whenEmpty, reason -> countClosed(reason.reason()));
    }

    void countClosed(String reason) {
        meters.counter("socket.closed", "reason", reason).increment();
    }

    @Override
    public void close() {
        closers.shutdownNow();
    }
}
