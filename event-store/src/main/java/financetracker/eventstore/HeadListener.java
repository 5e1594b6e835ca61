package financetracker.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells this node's readers what other nodes have appended: woken by NOTIFY, and by looking once a second in case that
 * a notification was lost with its connection.
 */
final class HeadListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadListener.class);
    private static final int LOOK_EVERY_MS = 1_000;
    /** Between two readings, so that a hundred commits a second do not cost a hundred of them. */
    private static final int GATHER_MS = 5;

    private final DataSource dedicated;
    private final LogTail tail;
    private final Thread thread;
    private volatile boolean closing;

    HeadListener(DataSource dedicated, LogTail tail) {
        this.dedicated = dedicated;
        this.tail = tail;
        this.thread = Thread.ofPlatform().name("log-head-listener").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Returns once the connection is closed, so that the database can be stopped after it without a complaint. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.interrupt();
        thread.join(2L * LOOK_EVERY_MS);
    }

    private void run() {
        while (!closing) {
            try (Connection connection = dedicated.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen event_log");
                PGConnection listening = connection.unwrap(PGConnection.class);
                PGNotification[] heard = {};
                while (!closing) {
                    if (heard.length == 0) {
                        tail.advance(head(statement));
                    } else {
                        tail.advance(position(heard[heard.length - 1]));
                        pause(GATHER_MS);
                    }
                    heard = listening.getNotifications(LOOK_EVERY_MS);
                }
            } catch (SQLException e) {
                if (closing) {
                    return;
                }
                LOG.warn("listening for other nodes' events was interrupted: {}", e.getMessage());
                pause(LOOK_EVERY_MS);
            }
        }
    }

    private void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    /** Of the last commit: notifications come in the order of the commits. */
    private static long position(PGNotification notification) {
        return Long.parseLong(notification.getParameter());
    }

    private static long head(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select position from event_log.head")) {
            row.next();
            return row.getLong(1);
        }
    }
}
