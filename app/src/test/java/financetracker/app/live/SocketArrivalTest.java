package financetracker.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.app.client.LiveSocket;
import financetracker.app.client.LiveSocket.Closed;
import financetracker.app.client.MovableClock;
import financetracker.app.client.ServerTest;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets a socket, and who does not. */
@ServerTest
class SocketArrivalTest {
    private static final Closed TICKET_REFUSED = new Closed(4401, "ticket_refused");
    private static final Closed NOT_AUTHENTICATED = new Closed(4401, "not_authenticated");

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    private Home home;

    @BeforeEach
    void register() {
        home = Home.at(port);
    }

    @Test
    void a_ticket_comes_in_the_first_message() {
        try (LiveSocket socket = LiveSocket.open(port)) {
            socket.say("authenticate", Map.of("ticket", home.ticket()));
            assertThat(socket.next("connected").at("/data/user_id").asString())
                    .isEqualTo(home.person().user().toString());
            assertThat(socket.protocol()).isEmpty();
        }
    }

    @Test
    void or_it_comes_in_the_handshake_which_does_not_repeat_it() {
        try (LiveSocket socket = LiveSocket.openWith(port, home.ticket())) {
            assertThat(socket.next("connected").at("/data/household_id").asString())
                    .isEqualTo(home.person().household().toString());
            assertThat(socket.protocol()).isEqualTo(LiveSocket.PROTOCOL);
        }
    }

    @Test
    void a_ticket_opens_one_socket() {
        String ticket = home.ticket();
        try (LiveSocket first = LiveSocket.of(port, ticket);
                LiveSocket second = LiveSocket.open(port);
                LiveSocket third = LiveSocket.openWith(port, ticket)) {
            second.say("authenticate", Map.of("ticket", ticket));
            assertThat(second.closed()).isEqualTo(TICKET_REFUSED);
            assertThat(third.closed()).isEqualTo(TICKET_REFUSED);
            assertThat(first.sync()).isEmpty();
        }
    }

    @Test
    void what_is_no_good_ticket_opens_none() {
        String old = home.ticket();
        clock.pass(Duration.ofSeconds(30));
        Home other = Home.at(port);
        String ended = other.ticket();
        other.api().call("POST", "/api/v1/auth/logout", other.person().accessToken(), null);
        for (String ticket :
                List.of(old, ended, "", "x", home.person().accessToken().substring(0, 200))) {
            try (LiveSocket socket = LiveSocket.open(port)) {
                socket.say("authenticate", Map.of("ticket", ticket));
                assertThat(socket.closed()).isEqualTo(TICKET_REFUSED);
                assertThat(socket.soFar()).isEmpty();
            }
        }
    }

    @Test
    void nothing_but_a_ticket_is_taken_first() {
        String account = home.openAccount();
        for (String message : List.of(
                "{\"event\":\"ping\"}",
                "{\"event\":\"subscribe_account\",\"data\":{\"account_id\":\"" + account + "\"}}",
                "{\"event\":\"authenticate\",\"data\":{}}",
                "{\"event\":\"authenticate\",\"data\":{\"ticket\":\"" + "x".repeat(201) + "\"}}",
                "{\"event\":\"authenticate\",\"data\":{\"ticket\":\"" + home.ticket() + "\",\"userId\":1}}",
                "GET / HTTP/1.1",
                " ".repeat(5_000))) {
            try (LiveSocket socket = LiveSocket.open(port)) {
                socket.sayRaw(message);
                assertThat(socket.closed()).as(message).isEqualTo(NOT_AUTHENTICATED);
                assertThat(socket.soFar()).isEmpty();
            }
        }
        try (LiveSocket socket = LiveSocket.open(port)) {
            socket.sayBinary(home.ticket().getBytes(StandardCharsets.UTF_8));
            assertThat(socket.closed()).isEqualTo(NOT_AUTHENTICATED);
        }
    }

    @Test
    void who_says_nothing_is_not_waited_for() {
        try (LiveSocket socket = LiveSocket.open(port)) {
            clock.pass(Duration.ofSeconds(6));
            assertThat(socket.closed()).isEqualTo(NOT_AUTHENTICATED);
        }
    }

    @Test
    void neither_a_ticket_nor_a_token_counts_in_the_address() {
        for (String query : List.of(
                "?ticket=" + home.ticket(),
                "?access_token=" + home.person().accessToken(),
                "?token=" + home.person().accessToken())) {
            try (LiveSocket socket = LiveSocket.open(port, query, "")) {
                socket.sayRaw("{\"event\":\"ping\"}");
                assertThat(socket.closed()).isEqualTo(NOT_AUTHENTICATED);
            }
        }
    }

    @Test
    void pages_of_other_sites_cannot_connect() {
        for (String origin : List.of(
                "https://evil.example",
                "null",
                "https://app.example.evil.example",
                "http://app.example",
                "https://app.example:444",
                "http://127.0.0.1:" + (port + 1))) {
            assertThatThrownBy(() -> LiveSocket.open(port, "", origin))
                    .as(origin)
                    .cause()
                    .isInstanceOf(WebSocketHandshakeException.class)
                    .satisfies(refused -> assertThat(((WebSocketHandshakeException) refused)
                                    .getResponse()
                                    .statusCode())
                            .isEqualTo(403));
        }
        for (String origin : List.of("https://app.example", "http://127.0.0.1:" + port)) {
            try (LiveSocket socket = LiveSocket.open(port, "", origin)) {
                socket.say("authenticate", Map.of("ticket", home.ticket())).next("connected");
            }
        }
    }
}
