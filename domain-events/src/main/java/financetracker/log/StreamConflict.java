package financetracker.log;

import financetracker.events.StreamId;
import java.util.Set;
import org.axonframework.modelling.command.ConcurrencyException;

/** Nothing was recorded: somebody else was first. Deciding again, on the streams as they are now, may succeed. */
public final class StreamConflict extends ConcurrencyException {
    private static final long serialVersionUID = 1L;

    private final transient Set<StreamId> streams;

    /** @param streams that are not any more as the command saw them */
    public StreamConflict(Set<StreamId> streams) {
        super("changed by somebody else: " + streams);
        this.streams = streams;
    }

    public Set<StreamId> streams() {
        return streams;
    }
}
