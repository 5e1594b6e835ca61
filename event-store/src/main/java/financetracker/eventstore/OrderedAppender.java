package financetracker.eventstore;

import financetracker.log.LogUnavailable;
import financetracker.log.StreamConflict;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Commits the events of many commands together, in one order for all nodes.
 *
 * <p>One thread with a connection of its own takes what waits, writes it in one transaction that holds the log's head
 * row, and only after the commit answers those who wait. Positions therefore have no gaps and become visible in order,
 * a command holds no connection while it waits, and many commands share one flush to disk.
 */
public final class OrderedAppender implements AutoCloseable {
    private static final Duration WAIT_MAX = Duration.ofSeconds(40);
    private static final int WAITING_MAX = 10_000;

    private final BatchWriter writer;
    private final BlockingQueue<Append> queue = new LinkedBlockingQueue<>(WAITING_MAX);
    private final Deque<Append> waiting = new ArrayDeque<>();
    private final Thread thread;
    private volatile boolean closing;

    /** @param dedicated opens a new connection at each call: no pool, so that no command can starve the appender */
    OrderedAppender(DataSource dedicated, LogTail tail, EventCodec codec, Clock clock) {
        this.writer = new BatchWriter(dedicated, tail, codec, clock);
        this.thread = Thread.ofPlatform().name("ordered-appender").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /**
     * Returns once everything is durable.
     *
     * @return the position of the last event
     * @throws StreamConflict if a sequence is taken or a stream has grown: nothing was recorded
     * @throws financetracker.log.Receipts.ReceiptExists if the idempotency key is taken: nothing was recorded
     * @throws LogUnavailable if it could not be recorded, or nobody knows
     */
    long append(Append append) {
        if (closing || !queue.offer(append)) {
            throw new LogUnavailable(closing ? "the program is shutting down" : "too many commands are waiting");
        }
        try {
            return append.done().get(WAIT_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new LogUnavailable("the log could not be written", e);
        } catch (TimeoutException e) {
            throw new LogUnavailable("the log did not answer in time; the outcome is unknown", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted while waiting; the outcome is unknown", e);
        }
    }

    /** Commits what waits, then ends. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join(WAIT_MAX);
        Append left;
        while ((left = queue.poll()) != null) {
            left.done().completeExceptionally(new LogUnavailable("the program is shutting down"));
        }
    }

    private void run() {
        while (!closing || !queue.isEmpty() || !waiting.isEmpty()) {
            try {
                if (waiting.isEmpty()) {
                    Append first = queue.poll(100, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    waiting.add(first);
                }
                queue.drainTo(waiting, WAITING_MAX - waiting.size());
                writer.settle(Batch.takeFrom(waiting));
            } catch (InterruptedException e) {
                closing = true;
            }
        }
        writer.close();
    }
}
