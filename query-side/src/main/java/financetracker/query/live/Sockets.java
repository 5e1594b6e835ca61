package financetracker.query.live;

import financetracker.events.HouseholdId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open sockets of this node that are somebody's. */
@Component
public class Sockets {
    private final SocketLimits limits;
    private final Map<HouseholdId, Set<Socket>> byHousehold = new ConcurrentHashMap<>();

    Sockets(SocketLimits limits) {
        this.limits = limits;
    }

    /** Closes the sockets of these sessions, which have ended. */
    public void sessionsEnded(Collection<UUID> sessions) {
        Set<UUID> ended = Set.copyOf(sessions);
        all().stream()
                .filter(socket -> ended.contains(socket.holder().session()))
                .forEach(socket -> socket.outbox().close(Closing.SESSION_ENDED));
    }

    /** @return why it cannot be, null if it was added */
    @Nullable
    Closing add(Socket socket) {
        Holder holder = socket.holder();
        Set<Socket> now = byHousehold.compute(holder.household(), (household, before) -> {
            Set<Socket> sockets = before == null ? new HashSet<>() : new HashSet<>(before);
            long ofUser = sockets.stream()
                    .filter(other -> other.holder().user().equals(holder.user()))
                    .count();
            if (ofUser < limits.perUser() && sockets.size() < limits.perHousehold()) {
                sockets.add(socket);
            }
            return Collections.unmodifiableSet(sockets);
        });
        return now.contains(socket) ? null : Closing.TOO_MANY_SOCKETS;
    }

    void remove(Socket socket) {
        byHousehold.computeIfPresent(socket.holder().household(), (household, before) -> {
            Set<Socket> sockets = new HashSet<>(before);
            sockets.remove(socket);
            return sockets.isEmpty() ? null : Collections.unmodifiableSet(sockets);
        });
    }

    Set<Socket> of(HouseholdId household) {
        return byHousehold.getOrDefault(household, Set.of());
    }

    boolean isEmpty() {
        return byHousehold.isEmpty();
    }

    List<Socket> all() {
        return byHousehold.values().stream().flatMap(Set::stream).toList();
    }
}
