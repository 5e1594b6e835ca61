package financetracker.eventstore;

import financetracker.events.StreamId;
import java.util.Set;

/** Nothing was recorded: these streams are not any more as the command saw them. */
final class LogConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Set<StreamId> streams;

    LogConflict(Set<StreamId> streams) {
        super("changed by somebody else: " + streams);
        this.streams = streams;
    }

    Set<StreamId> streams() {
        return streams;
    }
}
