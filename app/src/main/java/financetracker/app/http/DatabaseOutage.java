package financetracker.app.http;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

/** Tells failures of the database itself (gone, full, out of connections) from faults of ours. */
final class DatabaseOutage {
    /** Connection lost; out of disk, memory or connections; shutting down, starting or crashed; input or output failed. */
    private static final List<String> STATES = List.of("08", "53", "57P", "58");

    private static final int CAUSES_MAX = 20;

    private DatabaseOutage() {}

    static boolean isBehind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOutage(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        // The pool has no connection to give.
        return e instanceof SQLTransientConnectionException || STATES.stream().anyMatch(state::startsWith);
    }
}
