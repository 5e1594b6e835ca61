package financetracker.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Another node is another set of parts on the same database; what it does is seen here. */
@ServerTest
@Import(OtherNodeTest.Heard.class)
class OtherNodeTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    SessionRows rows;

    @Autowired
    WsTickets tickets;

    @Autowired
    Heard heard;

    @Autowired
    Clock clock;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Heard {
        private final LinkedBlockingQueue<Set<UUID>> sessions = new LinkedBlockingQueue<>();

        @EventListener
        void on(SessionsEnded event) {
            sessions.add(event.sessions());
        }
    }

    @Test
    void a_session_ended_there_is_heard_of_and_refused_here() throws InterruptedException {
        Registered person = api.register();
        assertThat(api.me(person.accessToken()).status()).isEqualTo(200);
        UUID session = rows.findByUserIdAndExpiresAtAfterOrderByLastUsedAtDesc(person.user(), Instant.now())
                .getFirst()
                .id();
        SessionEndings there = new SessionEndings(jdbc, transactions, new LiveSessions(rows, clock), event -> {});
        heard.sessions.clear();

        there.end(Set.of(session));

        assertThat(heard.sessions.poll(10, TimeUnit.SECONDS)).containsExactly(session);
        assertThat(api.me(person.accessToken()).status()).isEqualTo(401);
    }

    @Test
    void a_ticket_given_there_is_redeemed_here_once() {
        Registered person = api.register();
        String ticket = api.call("POST", "/api/v1/auth/ws-ticket", person.accessToken(), null)
                .text("ticket");
        WsTickets there = new WsTickets(jdbc, rows, clock);

        SignedIn who = there.redeem(ticket).orElseThrow();

        assertThat(who.user().value()).isEqualTo(person.user());
        assertThat(who.household().value()).isEqualTo(person.household());
        assertThat(tickets.redeem(ticket)).isEmpty();
    }
}
