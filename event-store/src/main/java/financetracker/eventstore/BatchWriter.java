package financetracker.eventstore;

import financetracker.log.LogUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits batches and answers their commands. For one thread.
 *
 * <p>When the outcome of a commit is unknown (the connection broke), the writer asks the log itself: it takes the head
 * row, which waits for the old transaction to end, and looks whether its events are there.
 */
final class BatchWriter {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final Duration RECOVERY_MAX = Duration.ofSeconds(20);

    private final LogConnection connection;
    private final LogTail tail;
    private final EventCodec codec;
    private final Clock clock;

    BatchWriter(DataSource dedicated, LogTail tail, EventCodec codec, Clock clock) {
        this.connection = new LogConnection(dedicated);
        this.tail = tail;
        this.codec = codec;
        this.clock = clock;
    }

    void close() {
        connection.drop();
    }

    /** Returns once each append of the batch is answered. */
    void settle(Batch batch) throws InterruptedException {
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
                if (left.appends().size() > 1 && isOfOneAppend(e)) {
                    settleEach(left);
                    return;
                }
                boolean conflict = Conflicts.isConflict(e);
                if (!conflict && !connection.isLost(e) || System.nanoTime() > deadline) {
                    fail(left, e);
                    return;
                }
                if (!conflict) {
                    reconnect(e);
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

    /** Some value that the database does not take: the others of the batch must not fail with it. */
    private static boolean isOfOneAppend(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("22");
    }

    private void settleEach(Batch batch) throws InterruptedException {
        for (Append append : batch.appends()) {
            settle(Batch.of(List.of(append)));
        }
    }

    private void reconnect(SQLException loss) throws InterruptedException {
        connection.drop();
        LOG.warn("the log's connection was lost ({}); reconnecting", loss.getSQLState());
        TimeUnit.MILLISECONDS.sleep(100);
    }

    private void write(Batch batch) throws SQLException {
        Connection open = connection.get();
        BatchStatements.Written written =
                new BatchStatements(open).write(batch, clock.instant().truncatedTo(ChronoUnit.MICROS));
        open.commit();
        tell(written);
        long position = written.position() - written.events().size();
        for (Append append : batch.appends()) {
            position += append.events().size();
            append.done().complete(append.events().isEmpty() ? written.position() : position);
        }
    }

    /** All is durable already: whatever fails here must not make it look undone. */
    private void tell(BatchStatements.Written written) {
        try {
            tail.add(written.events());
        } catch (RuntimeException e) {
            LOG.error("who follows this node's events was not told of some; they will be read from the database", e);
        }
        tail.advance(written.position());
    }

    private static void fail(Batch batch, Throwable reason) {
        LOG.error(
                "{} commands could not be recorded, as far as is known",
                batch.appends().size(),
                reason);
        for (Append append : batch.appends()) {
            append.done().completeExceptionally(new LogUnavailable("the log could not be written", reason));
        }
    }
}
