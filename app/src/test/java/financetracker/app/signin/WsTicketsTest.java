package financetracker.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.MovableClock;
import financetracker.app.client.ServerTest;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class WsTicketsTest {
    @LocalServerPort
    int port;

    @Autowired
    WsTickets tickets;

    @Autowired
    MovableClock clock;

    private Api api;
    private Registered person;

    @BeforeEach
    void register() {
        api = new Api(port);
        person = api.register();
    }

    @Test
    void of_many_who_redeem_a_ticket_at_once_one_succeeds() {
        String ticket = ticket();

        long redeemed = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> tickets.redeem(ticket))
                .filter(Optional::isPresent)
                .count();

        assertThat(redeemed).isEqualTo(1);
    }

    @Test
    void a_ticket_is_good_for_thirty_seconds() {
        Answer answer = api.call("POST", "/api/v1/auth/ws-ticket", person.accessToken(), null);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("expiresIn").asInt()).isEqualTo(30);
        clock.pass(WsTickets.LIFE);

        assertThat(tickets.redeem(answer.text("ticket"))).isEmpty();
    }

    @Test
    void a_ticket_ends_with_its_session() {
        String ticket = ticket();
        api.call("POST", "/api/v1/auth/logout", person.accessToken(), null);

        assertThat(tickets.redeem(ticket)).isEmpty();
    }

    @Test
    void what_is_no_ticket_is_refused() {
        assertThat(tickets.redeem("")).isEmpty();
        assertThat(tickets.redeem(person.accessToken())).isEmpty();
    }

    private String ticket() {
        return api.call("POST", "/api/v1/auth/ws-ticket", person.accessToken(), null)
                .text("ticket");
    }
}
