package financetracker.app.operator;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.FinanceTracker;
import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.OwnDatabase;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Reads of the whole program: what a command did is there for who names its sequence. */
@SpringBootTest(
        classes = FinanceTracker.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "management.server.port=0",
            "management.server.address=127.0.0.1",
            "finance-tracker.password-cost=10",
        })
@ContextConfiguration(initializers = OwnDatabase.class)
class LedgerReadsTest {
    @LocalServerPort
    int port;

    @LocalManagementPort
    int operatorPort;

    private Api api;
    private Registered person;

    @BeforeEach
    void register() {
        api = new Api(port);
        person = api.register();
    }

    @Test
    void what_a_receipt_names_is_read_at_once() {
        Answer opened = openAccount();
        String account = opened.text("id");
        Answer recorded = api.call(
                "POST",
                "/api/v1/transactions",
                person.accessToken(),
                Map.of(
                        "accountId",
                        account,
                        "amount",
                        money("-3.50"),
                        "date",
                        "2026-03-01",
                        "description",
                        "Coffee",
                        "status",
                        "posted"));
        assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(201);
        String sequence = recorded.header("Ledger-Sequence");

        Answer one = read("/api/v1/accounts/" + account, sequence);
        assertThat(one.status()).as(one.response().body()).isEqualTo(200);
        assertThat(one.header("ETag")).isEqualTo("\"0\"");
        assertThat(Long.parseLong(one.header("Ledger-Sequence"))).isGreaterThanOrEqualTo(Long.parseLong(sequence));
        assertThat(one.body().path("posted").path("amount").asString()).isEqualTo("-3.50");
        assertThat(one.body().path("kind").asString()).isEqualTo("checking");

        JsonNode page = read("/api/v1/transactions?q=coff&limit=1&accountId=" + account, sequence)
                .body();
        assertThat(page.path("items").path(0).path("description").asString()).isEqualTo("Coffee");
        assertThat(page.path("items").path(0).path("status").asString()).isEqualTo("posted");
        String id = page.path("items").path(0).path("id").asString();
        assertThat(read("/api/v1/transactions/" + id, sequence).header("ETag")).isEqualTo("\"0\"");
        assertThat(read("/api/v1/transactions/" + id + "/history", sequence)
                        .body()
                        .path("items")
                        .path(0)
                        .path("change")
                        .asString())
                .isEqualTo("recorded");

        JsonNode frames = read("/api/v1/changes?since=0", sequence).body().path("frames");
        assertThat(frames.path(0).path("event").asString()).isEqualTo("transaction_update");
        assertThat(frames.path(0).path("data").propertyNames())
                .containsExactlyInAnyOrder("id", "amount", "description", "date", "account_id", "status", "change");
        assertThat(frames.path(1).path("data").propertyNames())
                .containsExactlyInAnyOrder("account_id", "balance", "timestamp");
        assertThat(frames.path(1).propertyNames()).containsExactlyInAnyOrder("event", "sequence", "data");
        assertThat(read("/api/v1/postings", sequence).body().path("items")).hasSize(2);
        assertThat(read("/api/v1/household", sequence).header("ETag")).isEqualTo("\"0\"");
        assertThat(read("/api/v1/categories", sequence).body().path("items").size())
                .isGreaterThan(50);
    }

    @Test
    void what_cannot_be_read_is_refused_clearly() {
        assertThat(read("/api/v1/accounts?as_of=2026-01-01", "0").status()).isEqualTo(400);
        assertThat(read("/api/v1/transactions?limit=201", "0").status()).isEqualTo(400);
        assertThat(read("/api/v1/transactions?status=open", "0").status()).isEqualTo(400);
        assertThat(read("/api/v1/transactions?from=yesterday", "0").status()).isEqualTo(400);
        assertThat(read("/api/v1/transactions?cursor=abc", "0").status()).isEqualTo(400);
        assertThat(read("/api/v1/accounts?knownAt=999999", "0").status()).isEqualTo(400);
        assertThat(read("/api/v1/accounts", "soon").status()).isEqualTo(400);
        assertThat(read("/api/v1/accounts/" + UUID.randomUUID(), "0").status()).isEqualTo(404);
        Answer behind = read("/api/v1/accounts", "999999");
        assertThat(behind.status()).isEqualTo(503);
        assertThat(behind.text("code")).isEqualTo("view-behind");
        assertThat(behind.header("Retry-After")).isNotEmpty();
    }

    @Test
    void anothers_account_is_not_found() {
        Answer opened = openAccount();
        String path = "/api/v1/accounts/" + opened.text("id");
        assertThat(read(path, opened.header("Ledger-Sequence")).status()).isEqualTo(200);
        person = api.register();
        assertThat(read(path, opened.header("Ledger-Sequence")).status()).isEqualTo(404);
    }

    @Test
    void the_operator_sees_what_is_parked_and_how_far_the_views_are() {
        Api operator = new Api(operatorPort);
        assertThat(operator.call("GET", "/actuator/parked", null, null).body().path("parked"))
                .isEmpty();
        assertThat(operator.call("POST", "/actuator/parked", null, Map.of()).status())
                .isEqualTo(200);
        assertThat(operator.call("GET", "/actuator/prometheus", null, null)
                        .response()
                        .body())
                .contains("view_lag_events{view=\"balances\"}")
                .contains("view_position{view=\"transactions\"}")
                .contains("view_parked{view=\"postings\"}");
    }

    private Answer openAccount() {
        Answer opened = api.call(
                "POST",
                "/api/v1/accounts",
                person.accessToken(),
                Map.of("name", "Checking", "kind", "checking", "currency", "EUR"));
        assertThat(opened.status()).as(opened.response().body()).isEqualTo(201);
        return opened;
    }

    private Answer read(String path, String atLeast) {
        return api.send(api.request("GET", path, person.accessToken(), null)
                .header("Ledger-Sequence-Min", atLeast)
                .build());
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }
}
