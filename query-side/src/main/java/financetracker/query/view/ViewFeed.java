package financetracker.query.view;

import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import financetracker.log.UnreadableEvent;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves one view along the log.
 *
 * <p>Any number of nodes may feed the same view: a turn begins with the lock on the view's position, and what was read
 * from the log is applied only if the position is still the one that it was read from.
 */
final class ViewFeed {
    private static final Logger logger = LoggerFactory.getLogger(ViewFeed.class);

    private final View view;
    private final EventLog log;
    private final KeptConnection connection;
    private final ViewPositions positions;
    private final int batchMax;

    ViewFeed(View view, EventLog log, KeptConnection connection, ViewPositions positions, int batchMax) {
        this.view = view;
        this.log = log;
        this.connection = connection;
        this.positions = positions;
        this.batchMax = batchMax;
    }

    String view() {
        return view.name();
    }

    /** The position as this node last saw it. */
    long position() {
        return positions.of(view.name());
    }

    /**
     * Applies the next batch, or learns that another node has.
     *
     * @return the length of the batch
     * @throws SQLException if the database cannot do it now; nothing has changed
     */
    int step() throws SQLException {
        long from = position();
        List<RecordedEvent> batch;
        try {
            batch = log.read(from, batchMax);
        } catch (UnreadableEvent unreadable) {
            logger.warn("view {} passes over the household of an event: {}", view.name(), unreadable.getMessage());
            turn(
                    from,
                    unreadable.position(),
                    turn -> turn.park(unreadable.household(), unreadable.position(), unreadable));
            return 1;
        }
        if (batch.isEmpty()) {
            return 0;
        }
        long reached = batch.getLast().position();
        try {
            turn(from, reached, turn -> turn.apply(batch));
        } catch (SQLException | RuntimeException failure) {
            if (!Failures.isOfTheEvent(failure)) {
                throw failure;
            }
            logger.warn(
                    "view {} could not apply a batch after position {}: {}",
                    view.name(),
                    from,
                    Failures.describe(failure));
            turn(from, reached, turn -> turn.applyFindingCulprits(batch));
        }
        return batch.size();
    }

    private void turn(long from, long reached, Work work) throws SQLException {
        try (ViewTransaction turn = ViewTransaction.begin(view, connection)) {
            if (turn.position() != from) {
                positions.set(view.name(), turn.position());
                return;
            }
            work.doIn(turn);
            turn.commitAt(reached);
            positions.set(view.name(), reached);
        }
    }

    private interface Work {
        void doIn(ViewTransaction turn) throws SQLException;
    }
}
