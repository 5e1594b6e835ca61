package financetracker.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.LiveSocket;
import financetracker.app.client.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class LiveUpdatesTest {
    @LocalServerPort
    int port;

    private Api api;
    private Registered person;
    private String account;

    @BeforeEach
    void openAnAccount() {
        api = new Api(port);
        person = api.register();
        account = open("Everyday");
    }

    @Test
    void tells_of_a_transaction_and_of_the_balance_also_whoever_made_it() {
        try (LiveSocket socket = connect().subscribe(account)) {
            Answer recorded = record("-12.34", "Corner shop");

            JsonNode update = socket.next("transaction_update");
            assertThat(update.path("sequence").asString()).isEqualTo(recorded.header("Ledger-Sequence"));
            JsonNode data = update.path("data");
            assertThat(data.path("id").asString()).isEqualTo(recorded.text("id"));
            assertThat(data.path("account_id").asString()).isEqualTo(account);
            assertThat(data.path("amount").path("amount").asString()).isEqualTo("-12.34");
            assertThat(data.path("amount").path("currency").asString()).isEqualTo("EUR");
            assertThat(data.path("description").asString()).isEqualTo("Corner shop");
            assertThat(data.path("date").asString()).isEqualTo("2026-11-22");
            assertThat(data.path("status").asString()).isEqualTo("posted");
            assertThat(data.path("change").asString()).isEqualTo("recorded");

            JsonNode balance = socket.next("balance_update");
            assertThat(balance.path("sequence")).isEqualTo(update.path("sequence"));
            assertThat(balance.at("/data/account_id").asString()).isEqualTo(account);
            assertThat(balance.at("/data/balance/amount").asString()).isEqualTo("-12.34");
            assertThat(balance.at("/data/timestamp").asString()).isNotEmpty();
        }
    }

    @Test
    void a_ticket_may_come_as_a_subprotocol() {
        try (LiveSocket socket = LiveSocket.openWith(port, api.ticket(person.accessToken()))) {
            assertThat(socket.protocol()).isEqualTo(LiveSocket.PROTOCOL);
            assertThat(socket.next("connected").at("/data/household_id").asString())
                    .isEqualTo(person.household().toString());
        }
    }

    private LiveSocket connect() {
        return LiveSocket.of(port, api.ticket(person.accessToken()));
    }

    private String open(String name) {
        return api.call(
                        "POST",
                        "/api/v1/accounts",
                        person.accessToken(),
                        Map.of("kind", "checking", "name", name, "currency", "EUR"))
                .text("id");
    }

    private Answer record(String amount, String description) {
        return api.call(
                "POST",
                "/api/v1/transactions",
                person.accessToken(),
                Map.of(
                        "accountId",
                        account,
                        "amount",
                        Map.of("amount", amount, "currency", "EUR"),
                        "date",
                        "2026-11-22",
                        "description",
                        description));
    }
}
