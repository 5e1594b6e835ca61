package financetracker.query.live;

import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends one frame after the other without ever waiting for the client: the next one goes out when the connection has
 * taken the last. What waits is bounded by who adds, who looks at {@link #isEmpty()} first. Past
 * 150 lines because sending, closing and giving up are one state.
 */
final class Outbox {
    private static final String PING = "";

    private final Session connection;
    private final Clock clock;
    private final Executor closers;
    private final Runnable whenEmpty;
    private final Consumer<Closing> whenClosing;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    // Whoever raises it from 0 sends, for all who raise it meanwhile.
    private final AtomicInteger work = new AtomicInteger();
    private volatile boolean sending;
    private volatile Instant sendingSince = Instant.MAX;
    private volatile @Nullable Closing closing;

    /**
     * @param closers where the connection is closed and pinged, which may wait for a client that does not read
     * @param whenEmpty must only hand over
     */
    Outbox(Session connection, Clock clock, Executor closers, Runnable whenEmpty, Consumer<Closing> whenClosing) {
        this.connection = connection;
        this.clock = clock;
        this.closers = closers;
        this.whenEmpty = whenEmpty;
        this.whenClosing = whenClosing;
    }

    void add(String frame) {
        if (closing == null) {
            waiting.add(frame);
            send();
        }
    }

    /** Asks the client for a sign of life, unless frames are on their way: those are asking enough. */
    void ping() {
        if (isEmpty()) {
            waiting.add(PING);
            closers.execute(this::send);
        }
    }

    boolean isEmpty() {
        return !sending && waiting.isEmpty();
    }

    /** Since when the client has not taken the frame that is on its way; the far future if none is. */
    Instant sendingSince() {
        return sendingSince;
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    /** Why it is being closed by the server, or was; null if it is not. */
    @Nullable
    Closing closing() {
        return closing;
    }

    /** Sends nothing more, and closes once the client has taken what is on its way. The first reason stays. */
    void close(Closing reason) {
        synchronized (this) {
            if (closing != null) {
                return;
            }
            closing = reason;
        }
        whenClosing.accept(reason);
        waiting.clear();
        closers.execute(this::send);
    }

    private void send() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int done = 1;
        do {
            sendWhatWaits();
            done = work.addAndGet(-done);
        } while (done != 0);
    }

    private void sendWhatWaits() {
        while (!sending) {
            Closing reason = closing;
            if (reason != null) {
                closeNow(reason);
                return;
            }
            String next = waiting.poll();
            if (next == null) {
                whenEmpty.run();
                return;
            }
            send(next);
        }
    }

    private void send(String frame) {
        try {
            if (frame.equals(PING)) {
                connection.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
            } else {
                sendingSince = clock.instant();
                sending = true;
                connection.getAsyncRemote().sendText(frame, this::sent);
            }
        } catch (IOException | RuntimeException gone) {
            lost();
        }
    }

    private void sent(SendResult result) {
        sendingSince = Instant.MAX;
        sending = false;
        if (result.isOK()) {
            send();
        } else {
            lost();
        }
    }

    /** The connection is broken, or the client took nothing for so long that it counts as that. */
    private void lost() {
        sending = false;
        close(Closing.TOO_SLOW);
    }

    private void closeNow(Closing reason) {
        if (!connection.isOpen()) {
            return;
        }
        try {
            connection.close(reason.closeReason());
        } catch (IOException gone) {
            // It is closed all the same.
        }
    }
}
