package financetracker.eventstore;

import financetracker.log.LogUnavailable;
import financetracker.log.StreamConflict;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits the events of many commands together, in one order for all nodes.
 *
 * <p>One thread with a connection of its own takes what waits, writes it in one transaction that holds the log's head
 * row, and only after the commit answers those who wait. Positions therefore have no gaps and become visible in order,
 * a command holds no connection while it waits, and many commands share one flush to disk.
 *
 * <p>When the outcome of a commit is unknown (the connection broke), the appender asks the log itself: it takes the
 * head row, which waits for the old transaction to end, and looks whether its events are there.
 */
public final class OrderedAppender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OrderedAppender.class);
    private static final Duration RECOVERY_MAX = Duration.ofSeconds(20);
    private static final Duration WAIT_MAX = Duration.ofSeconds(40);
    private static final int WAITING_MAX = 10_000;

    private final LogConnection connection;
    private final LogTail tail;
    private final EventCodec codec;
    private final Clock clock;
    private final BlockingQueue<Append> queue = new LinkedBlockingQueue<>(WAITING_MAX);
    private final Deque<Append> waiting = new ArrayDeque<>();
    private final Thread thread;
    private volatile boolean closing;

    /** @param dedicated opens a new connection at each call: no pool, so that no command can starve the appender */
    OrderedAppender(DataSource dedicated, LogTail tail, EventCodec codec, Clock clock) {
        this.connection = new LogConnection(dedicated);
        this.tail = tail;
        this.codec = codec;
        this.clock = clock;
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
                settle(Batch.takeFrom(waiting));
            } catch (InterruptedException e) {
                closing = true;
            }
        }
        connection.drop();
    }

    private void settle(Batch batch) throws InterruptedException {
        Batch left = batch;
        long deadline = System.nanoTime() + RECOVERY_MAX.toNanos();
        boolean unknown = false;
        while (!left.appends().isEmpty()) {
            try {
                if (unknown) {
                    left = Batch.of(new Conflicts(connection.get(), codec).settle(left.appends()));
                }
                if (!left.appends().isEmpty()) {
                    write(left);
                }
                return;
            } catch (SQLException e) {
                connection.rollback();
                boolean conflict = Conflicts.isConflict(e);
                boolean lost = !conflict && connection.isLost(e);
                if (!conflict && !lost || System.nanoTime() > deadline) {
                    fail(left, e);
                    return;
                }
                if (lost) {
                    connection.drop();
                    LOG.warn("the log's connection was lost ({}); reconnecting", e.getSQLState());
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                unknown = true;
            } catch (RuntimeException | Error e) { // a thread that ended would leave every later command waiting
                connection.rollback();
                connection.drop();
                fail(left, e);
                return;
            }
        }
    }

    private void write(Batch batch) throws SQLException {
        Connection open = connection.get();
        BatchStatements.Written written =
                new BatchStatements(open).write(batch, clock.instant().truncatedTo(ChronoUnit.MICROS));
        open.commit();
        tail.add(written.events());
        tail.advance(written.position());
        long position = written.position() - written.events().size();
        for (Append append : batch.appends()) {
            position += append.events().size();
            append.done().complete(append.events().isEmpty() ? written.position() : position);
        }
    }

    private static void fail(Batch batch, Throwable reason) {
        LOG.error(
                "{} commands could not be recorded, as far as is known",
                batch.appends().size(),
                reason);
        List<Append> appends = batch.appends();
        appends.forEach(append ->
                append.done().completeExceptionally(new LogUnavailable("the log could not be written", reason)));
    }
}
