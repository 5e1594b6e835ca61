package financetracker.query.view;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One connection of the pool, kept between turns: its statements stay planned, and readers who use up the pool do not
 * hold the views up. For one thread.
 */
final class KeptConnection implements AutoCloseable {
    private final DataSource pool;
    private @Nullable Connection connection;

    KeptConnection(DataSource pool) {
        this.pool = pool;
    }

    /** The connection, without auto-commit; a new one after {@link #close()}. */
    Connection get() throws SQLException {
        Connection kept = connection;
        if (kept == null) {
            kept = pool.getConnection();
            connection = kept;
            kept.setAutoCommit(false);
        }
        return kept;
    }

    /** Gives it back to the pool, which finds out by itself whether it is broken. */
    @Override
    public void close() throws SQLException {
        Connection kept = connection;
        connection = null;
        if (kept != null) {
            kept.close();
        }
    }
}
