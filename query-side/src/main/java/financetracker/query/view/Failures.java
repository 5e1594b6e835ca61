package financetracker.query.view;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells an event that cannot be applied from a database that cannot apply it just now. */
final class Failures {
    /** Data, integrity, cardinality, a raise: what a statement says about the values that it was given. */
    private static final Set<String> CLASSES_OF_THE_EVENT = Set.of("21", "22", "23", "44", "P0");

    private Failures() {}

    /**
     * Whether repeating would fail again because of the event. A lost connection, a full disk, a deadlock or a missing
     * table is no event's fault: parking for it would park everyone.
     */
    static boolean isOfTheEvent(Exception failure) {
        if (failure instanceof SQLException) {
            String state = stateOf(failure);
            return state != null && state.length() == 5 && CLASSES_OF_THE_EVENT.contains(state.substring(0, 2));
        }
        return true;
    }

    /** The class and the SQLSTATE and no message: PostgreSQL repeats the values of the row in its messages. */
    static String describe(Throwable failure) {
        String state = stateOf(failure);
        return failure.getClass().getName() + (state == null ? "" : " " + state);
    }

    private static @Nullable String stateOf(Throwable failure) {
        return failure instanceof SQLException sql ? sql.getSQLState() : null;
    }
}
