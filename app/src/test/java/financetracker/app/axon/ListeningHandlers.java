package financetracker.app.axon;

import financetracker.events.household.HouseholdCreated;
import financetracker.events.household.HouseholdSettingsChanged;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.messaging.annotation.SourceId;

/** Handlers that tell what they have seen, and one that fails when told to. */
final class ListeningHandlers {
    private final ConcurrentMap<String, Queue<String>> seen = new ConcurrentHashMap<>();
    private volatile String failing = "";

    Queue<String> seen(String stream) {
        return seen.computeIfAbsent(stream, absent -> new ConcurrentLinkedQueue<>());
    }

    /** @param stream none when empty */
    void failOn(String stream) {
        failing = stream;
    }

    Object replayed() {
        return new Replayed();
    }

    Object fragile() {
        return new Fragile();
    }

    @ProcessingGroup("replayed")
    final class Replayed {
        @EventHandler
        void on(HouseholdCreated event, @SourceId String stream, ReplayStatus status) {
            seen(stream).add(status.isReplay() ? "created again" : "created");
        }
    }

    @ProcessingGroup("fragile")
    final class Fragile {
        @EventHandler
        void on(HouseholdSettingsChanged event, @SourceId String stream) {
            if (stream.equals(failing)) {
                throw new IllegalStateException("told to fail");
            }
        }
    }
}
