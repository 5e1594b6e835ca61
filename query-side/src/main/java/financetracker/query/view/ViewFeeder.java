package financetracker.query.view;

import financetracker.log.EventLog;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Feeds every view from the log, in turn and on one thread: under load the batches grow instead of the threads, which
 * costs the commands least. It never gives up; a view that fails waits longer each time, the others go on.
 */
@Component
public class ViewFeeder implements SmartLifecycle {
    private static final Logger logger = LoggerFactory.getLogger(ViewFeeder.class);
    private static final int BATCH_MAX = 1_000;
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final List<View> views;
    private final ViewRounds rounds;
    private final EventLog log;
    private final DataSource dataSource;
    private final KeptConnection connection;
    private final ViewPositions positions;
    private volatile long headAtStart;
    private volatile @Nullable Thread thread;

    public ViewFeeder(List<View> views, EventLog log, DataSource dataSource, ViewPositions positions) {
        this.views = List.copyOf(views);
        this.log = log;
        this.dataSource = dataSource;
        this.connection = new KeptConnection(dataSource);
        this.positions = positions;
        this.rounds = new ViewRounds(views.stream()
                .map(view -> new ViewFeed(view, log, connection, positions, BATCH_MAX))
                .toList());
    }

    /** Whether the views have applied what was in the log when this node started. */
    public boolean caughtUp() {
        return isRunning() && positions.ofAll(views()) >= headAtStart;
    }

    /** The names of all views. */
    public List<String> views() {
        return views.stream().map(View::name).toList();
    }

    /** Creates missing schemas, then feeds in the background. */
    @Override
    public synchronized void start() {
        try {
            new ViewSchemas(dataSource).create(views);
            readPositions();
        } catch (SQLException failure) {
            throw new IllegalStateException("the views' schemas cannot be created", failure);
        }
        headAtStart = log.head();
        // Known before it runs: it goes on for as long as it is the one that is meant to.
        Thread feeding = Thread.ofPlatform().name("view-feeder").unstarted(this::run);
        thread = feeding;
        feeding.start();
    }

    @Override
    public synchronized void stop() {
        Thread feeding = thread;
        thread = null;
        if (feeding == null) {
            return;
        }
        feeding.interrupt();
        try {
            feeding.join(STOP_MAX);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the web server, which would find no tables. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        try (connection) {
            feed();
        } catch (SQLException failure) {
            logger.warn("the feeder's connection did not close: {}", Failures.describe(failure));
        }
    }

    private void feed() {
        while (thread == Thread.currentThread()) {
            try {
                long lowest = rounds.lowest();
                long head = log.awaitBeyond(lowest, rounds.untilNextLook(IDLE));
                if (head > lowest) {
                    rounds.go(head);
                } else {
                    // Nothing new: does the database still hold what this node believes?
                    readPositions();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (Throwable failure) { // an Error too: a feeder that dies leaves views silently behind
                logger.warn("the views could not be fed: {}", Failures.describe(failure));
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(IDLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void readPositions() throws SQLException {
        for (Map.Entry<String, Long> stored :
                new StoredPositions(dataSource).read(views).entrySet()) {
            positions.set(stored.getKey(), stored.getValue());
        }
    }
}
