package financetracker.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.FinanceTracker;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.LiveSocket;
import financetracker.app.client.LiveSocket.Closed;
import financetracker.app.client.ServerTest;
import financetracker.app.startup.DataFolder;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Two programs on one database: commands go to this one, the socket is open at the other. */
@ServerTest
class TwoNodesTest {
    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    @Autowired
    DataFolder folder;

    private ConfigurableApplicationContext other;
    private Home home;
    private String account;
    private LiveSocket there;

    @BeforeEach
    void startTheOther() {
        other = new SpringApplicationBuilder(FinanceTracker.class)
                .run(
                        "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                        "--finance-tracker.data-folder=" + folder.path(),
                        "--server.port=0",
                        "--management.server.port=0");
        home = Home.at(port);
        account = home.openAccount();
        int otherPort = Integer.parseInt(other.getEnvironment().getRequiredProperty("local.server.port"));
        there = LiveSocket.of(otherPort, home.ticket()).subscribe(account);
    }

    @AfterEach
    void stopTheOther() {
        there.close();
        other.close();
    }

    @Test
    void a_socket_is_told_wherever_it_happened_and_told_why_when_its_node_stops() {
        try (LiveSocket here = home.connect().subscribe(account)) {
            for (int i = 0; i < 5; i++) {
                Answer recorded = home.record(account, "-1.00");
                JsonNode frame = there.next("transaction_update");
                assertThat(frame.path("sequence").asString()).isEqualTo(recorded.header("Ledger-Sequence"));
                assertThat(frame).isEqualTo(here.next("transaction_update"));
                assertThat(there.next("balance_update")).isEqualTo(here.next("balance_update"));
            }
            other.close();
            assertThat(there.closed()).isEqualTo(new Closed(1001, "going_away"));
            assertThat(here.sync()).isEmpty();
        }
    }

    @Test
    void a_session_that_ends_here_closes_its_socket_there() {
        home.api().call("POST", "/api/v1/auth/logout", home.person().accessToken(), null);

        assertThat(there.closed()).isEqualTo(new Closed(4401, "session_ended"));
    }

    @Test
    void a_client_moves_from_node_to_node_without_a_gap() {
        home.record(account, "-1.00");
        JsonNode first = there.next("transaction_update");
        there.close();
        home.record(account, "-2.00");

        try (LiveSocket here = home.connect().subscribe(account)) {
            here.say("resume", Map.of("sequence", first.path("sequence").asLong(), "frames", 1))
                    .until("resumed");
            here.next("balance_update");
            assertThat(here.next("transaction_update").at("/data/amount/amount").asString())
                    .isEqualTo("-2.00");
        }
    }
}
