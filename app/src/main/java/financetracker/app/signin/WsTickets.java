package financetracker.app.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tickets that open one socket each, so that no token travels where addresses are logged. Any node redeems them. */
@Component
public class WsTickets {
    static final Duration LIFE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final SessionRows sessions;
    private final Clock clock;

    WsTickets(JdbcClient jdbc, SessionRows sessions, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.clock = clock;
    }

    String issue(UUID session) {
        String ticket = Hashes.randomSecret();
        jdbc.sql("insert into ws_tickets (hash, session_id, expires_at) values (?, ?, ?)")
                .param(Hashes.sha256(ticket))
                .param(session)
                .param(clock.instant().plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return ticket;
    }

    /** Whom the ticket was given to, once; empty if it is unknown, used or too old, or its session has ended. */
    public Optional<SignedIn> redeem(String ticket) {
        Instant now = clock.instant();
        return jdbc.sql("delete from ws_tickets where hash = ? returning session_id, expires_at > ? as fresh")
                .param(Hashes.sha256(ticket))
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getBoolean("fresh")
                        ? Optional.of(row.getObject("session_id", UUID.class))
                        : Optional.<UUID>empty())
                .optional()
                .flatMap(session -> session)
                .flatMap(sessions::findById)
                .filter(session -> now.isBefore(session.expiresAt()))
                .map(Session::signedIn);
    }
}
