package financetracker.app.signin;

import financetracker.query.live.Holder;
import financetracker.query.live.SocketSignIn;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens sockets by tickets. */
@Component
class SocketTickets implements SocketSignIn {
    private final WsTickets tickets;
    private final SessionRows sessions;
    private final Clock clock;

    SocketTickets(WsTickets tickets, SessionRows sessions, Clock clock) {
        this.tickets = tickets;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Optional<Holder> redeem(String ticket) {
        return tickets.redeem(ticket).map(who -> new Holder(who.user(), who.household(), who.session()));
    }

    @Override
    public Set<UUID> living(Collection<UUID> ids) {
        return sessions.findAllById(ids).stream()
                .filter(session -> clock.instant().isBefore(session.expiresAt()))
                .map(Session::id)
                .collect(Collectors.toSet());
    }
}
