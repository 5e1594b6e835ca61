package financetracker.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The appender's own connection, opened again after it was lost. For one thread. */
final class LogConnection {
    private static final Logger LOG = LoggerFactory.getLogger(LogConnection.class);
    private static final int ANSWERS_WITHIN_SECONDS = 5;

    // Each row is found by its key. Left to itself, the planner scans all of the log for every batch, with a plan made
    // when the log was short, or plans every batch anew.
    private static final String BY_KEY = """
            set enable_seqscan = off;
            set enable_hashjoin = off;
            set enable_mergejoin = off;
            set plan_cache_mode = force_generic_plan""";

    private final DataSource dedicated;
    private @Nullable Connection connection;

    LogConnection(DataSource dedicated) {
        this.dedicated = dedicated;
    }

    /** Without auto-commit. */
    Connection get() throws SQLException {
        if (connection == null) {
            connection = dedicated.getConnection();
            try (Statement settings = connection.createStatement()) {
                settings.execute(BY_KEY);
            }
            connection.setAutoCommit(false);
        }
        return connection;
    }

    /** Whether the failure means that nobody knows what the server has done. */
    boolean isLost(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return connection == null || state.startsWith("08") || state.startsWith("57P") || !isUsable(connection);
    }

    private static boolean isUsable(Connection connection) {
        try {
            return connection.isValid(ANSWERS_WITHIN_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    void rollback() {
        try {
            if (connection != null) {
                connection.rollback();
            }
        } catch (SQLException e) {
            drop();
        }
    }

    void drop() {
        try (Connection closing = connection) {
            connection = null;
        } catch (SQLException e) {
            LOG.debug("closing a broken connection failed", e);
        }
    }
}
