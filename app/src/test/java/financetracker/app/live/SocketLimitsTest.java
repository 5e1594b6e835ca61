package financetracker.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.LiveSocket;
import financetracker.app.client.LiveSocket.Closed;
import financetracker.app.client.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@ServerTest
@TestPropertySource(
        properties = {
            "finance-tracker.sockets.per-user=2",
            "finance-tracker.sockets.accounts-max=2",
            "finance-tracker.sockets.messages-at-once=30",
            "finance-tracker.sockets.messages-per-second=1",
            "finance-tracker.sockets.resume-max=20",
        })
class SocketLimitsTest {
    @LocalServerPort
    int port;

    private Home home;
    private String account;

    @BeforeEach
    void openAnAccount() {
        home = Home.at(port);
        account = home.openAccount();
    }

    @Test
    void a_user_has_so_many_sockets() {
        try (LiveSocket first = home.connect();
                LiveSocket second = home.connect();
                LiveSocket third = LiveSocket.openWith(port, home.ticket())) {
            assertThat(third.closed()).isEqualTo(new Closed(4429, "too_many_sockets"));
            assertThat(first.sync()).isEmpty();
            // Another's are counted apart, and a closed one no more.
            Home.at(port).connect().close();
            second.end();
            second.closed();
        }
        home.connect().close();
    }

    @Test
    void a_socket_has_so_many_accounts() {
        String second = home.openAccount();
        String third = home.openAccount();
        try (LiveSocket socket = home.connect().subscribe(account).subscribe(second)) {
            socket.say("subscribe_account", Map.of("account_id", third));
            JsonNode error = socket.next("error").path("data");
            assertThat(error.path("code").asString()).isEqualTo("too_many_accounts");
            assertThat(error.path("account_id").asString()).isEqualTo(third);
            socket.subscribe(account).say("unsubscribe_account", Map.of("account_id", second));
            socket.subscribe(third);
        }
    }

    @Test
    void messages_that_come_too_fast_are_refused_and_who_goes_on_is_cut_off() {
        try (LiveSocket socket = home.connect()) {
            try {
                for (int i = 0; i < 1_000 && socket.isOpen(); i++) {
                    socket.say("ping", Map.of());
                }
            } catch (CompletionException hungUp) {
                // As it should.
            }
            assertThat(socket.closed()).isEqualTo(new Closed(4429, "too_many_messages"));
            List<JsonNode> answers = socket.soFar();
            assertThat(answers.stream()
                            .filter(each -> each.path("event").asString().equals("pong")))
                    .hasSizeBetween(29, 60);
            assertThat(answers)
                    .extracting(each -> each.at("/data/code").asString(""))
                    .contains("too_many_messages");
        }
    }

    @Test
    void who_is_too_far_behind_is_told_to_read_anew_and_goes_on() {
        long before = Long.parseLong(home.record(account, "-1.00").header("Ledger-Sequence"));
        String after = home.recordMany(account, 21, "Shop").header("Ledger-Sequence");
        assertThat(home.changes(before, after)).hasSize(42);
        try (LiveSocket socket = home.connect().subscribe(account)) {
            socket.say("resume", Map.of("sequence", before));
            JsonNode error = socket.next("error");
            assertThat(error.at("/data/code").asString()).isEqualTo("reread_required");
            assertThat(error.path("sequence").asString()).isEqualTo(after);

            socket.say("resume", Map.of("sequence", before + 1)).next("resumed");
            for (int i = 0; i < 40; i++) {
                assertThat(socket.next().path("sequence").asLong()).isEqualTo(before + 2 + i / 2);
            }
            home.record(account, "-3.00");
            assertThat(socket.next("transaction_update")
                            .at("/data/amount/amount")
                            .asString())
                    .isEqualTo("-3.00");
        }
    }

    @Test
    void a_ticket_that_was_refused_for_too_many_sockets_is_used_up() {
        try (LiveSocket first = home.connect();
                LiveSocket second = home.connect()) {
            String ticket = new Api(port).ticket(home.person().accessToken());
            LiveSocket.openWith(port, ticket).closed();
            assertThat(LiveSocket.openWith(port, ticket).closed().reason()).isEqualTo("ticket_refused");
            assertThat(first.sync()).isEmpty();
            assertThat(second.sync()).isEmpty();
        }
    }
}
