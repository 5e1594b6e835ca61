package financetracker.eventstore;

import financetracker.log.CommandOutcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What one command has read and appended, kept with its unit of work. */
final class CommandTrace {
    private static final String RESOURCE = CommandTrace.class.getName();

    private final Map<String, Long> reads = new HashMap<>();
    private final Map<String, Long> writes = new HashMap<>();
    private final Set<String> cached = new HashSet<>();
    private long position;

    static CommandTrace current() {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get().root();
        return unitOfWork.getOrComputeResource(RESOURCE, key -> new CommandTrace());
    }

    /** @param lastSequence -1 if the stream has no events */
    void read(String stream, long lastSequence, boolean fromCache) {
        reads.put(stream, lastSequence);
        if (fromCache) {
            cached.add(stream);
        }
    }

    void wrote(String stream, long lastSequence) {
        writes.put(stream, lastSequence);
    }

    void appended(long position) {
        this.position = position;
    }

    Map<String, Long> reads() {
        return reads;
    }

    Set<String> cached() {
        return cached;
    }

    CommandOutcome outcome() {
        Map<String, Long> versions = new HashMap<>(reads);
        versions.putAll(writes);
        return new CommandOutcome(position, versions, !cached.isEmpty());
    }
}
