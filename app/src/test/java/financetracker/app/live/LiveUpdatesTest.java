package financetracker.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api.Answer;
import financetracker.app.client.LiveSocket;
import financetracker.app.client.ServerTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class LiveUpdatesTest {
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
    void tells_of_a_transaction_and_of_the_posted_balance() {
        try (LiveSocket socket = home.connect().subscribe(account)) {
            Answer recorded = home.record(account, "-12.34");

            JsonNode update = socket.next("transaction_update");
            assertThat(update.path("sequence").asString()).isEqualTo(recorded.header("Ledger-Sequence"));
            JsonNode data = update.path("data");
            assertThat(data.path("id").asString()).isEqualTo(recorded.text("id"));
            assertThat(data.path("account_id").asString()).isEqualTo(account);
            assertThat(data.path("amount").toString()).isEqualTo("{\"amount\":\"-12.34\",\"currency\":\"EUR\"}");
            assertThat(data.path("description").asString()).isEqualTo("Shop");
            assertThat(data.path("date").asString()).isEqualTo("2026-11-22");
            assertThat(data.path("status").asString()).isEqualTo("posted");
            assertThat(data.path("change").asString()).isEqualTo("recorded");

            JsonNode balance = socket.next("balance_update");
            assertThat(balance.path("sequence")).isEqualTo(update.path("sequence"));
            assertThat(balance.at("/data/account_id").asString()).isEqualTo(account);
            assertThat(balance.at("/data/balance").toString())
                    .isEqualTo("{\"amount\":\"-12.34\",\"currency\":\"EUR\"}");
        }
    }

    @Test
    void tells_of_everything_that_happens_to_a_transaction() {
        try (LiveSocket socket = home.connect().subscribe(account)) {
            Map<String, Object> pending = new HashMap<>(Home.transaction(account, "-10.00", "Hotel"));
            pending.put("status", "pending");
            String id = home.api()
                    .call("POST", "/api/v1/transactions", home.person().accessToken(), pending)
                    .text("id");
            home.edit("POST", id + "/post", Map.of("amount", Map.of("amount", "-11.00", "currency", "EUR")), 0);
            home.edit("PATCH", id, Map.of("description", "Inn"), 1);
            home.edit("DELETE", id, Map.of(), 2);
            home.edit("POST", id + "/restore", Map.of(), 3);

            List<String> told = new ArrayList<>();
            while (told.size() < 8) {
                JsonNode frame = socket.next();
                JsonNode data = frame.path("data");
                told.add(
                        frame.path("event").asString().equals("balance_update")
                                ? data.at("/balance/amount").asString()
                                : data.path("change").asString() + " "
                                        + data.path("status").asString());
            }
            assertThat(told)
                    .containsExactly(
                            "recorded pending",
                            "posted posted",
                            "-11.00",
                            "amended posted",
                            "voided voided",
                            "0.00",
                            "restored posted",
                            "-11.00");
        }
    }

    @Test
    void only_subscribers_are_told_and_only_as_long_as_they_are() {
        String other = home.openAccount();
        try (LiveSocket nobody = home.connect();
                LiveSocket one = home.connect().subscribe(account);
                LiveSocket both = home.connect().subscribe(account).subscribe(other)) {
            home.record(account, "-1.00");
            home.record(other, "-2.00");
            assertThat(accounts(both, 4)).containsExactly(account, account, other, other);
            both.say("unsubscribe_account", Map.of("account_id", account)).sync();
            home.record(account, "-3.00");
            home.record(other, "-4.00");

            assertThat(accounts(both, 2)).containsExactly(other, other);
            assertThat(accounts(one, 4)).containsOnly(account);
            assertThat(one.sync()).isEmpty();
            assertThat(nobody.sync()).isEmpty();
        }
    }

    @Test
    void what_is_someone_elses_is_as_unknown_as_what_does_not_exist() {
        String theirs = Home.at(port).openAccount();
        try (LiveSocket socket = home.connect()) {
            List<String> answers = new ArrayList<>();
            for (String id : List.of(theirs, UUID.randomUUID().toString())) {
                socket.say("subscribe_account", Map.of("account_id", id));
                JsonNode error = socket.next("error");
                assertThat(error.at("/data/code").asString()).isEqualTo("unknown_account");
                assertThat(error.at("/data/event").asString()).isEqualTo("subscribe_account");
                answers.add(error.toString().replace(id, "…"));
            }
            assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        }
    }

    @Test
    void another_household_hears_nothing() {
        Home neighbour = Home.at(port);
        try (LiveSocket theirs = neighbour.connect().subscribe(neighbour.openAccount());
                LiveSocket ours = home.connect().subscribe(account)) {
            home.record(account, "-1.00");
            ours.next("transaction_update");
            ours.next("balance_update");
            assertThat(theirs.sync()).isEmpty();
        }
    }

    @Test
    void every_socket_of_the_household_hears_how_far_an_import_is() {
        Home neighbour = Home.at(port);
        try (LiveSocket socket = home.connect();
                LiveSocket theirs = neighbour.connect()) {
            String id = importRow();

            JsonNode progress = socket.next("operation").path("data");
            while (!progress.path("state").asString().equals("done")) {
                assertThat(progress.path("state").asString()).isEqualTo("running");
                progress = socket.next("operation").path("data");
            }
            assertThat(progress.path("id").asString()).isEqualTo(id);
            assertThat(progress.path("kind").asString()).isEqualTo("import");
            assertThat(progress.path("account_id").asString()).isEqualTo(account);
            assertThat(progress.path("total").asInt()).isEqualTo(1);
            assertThat(progress.path("recorded").asInt()).isEqualTo(1);
            assertThat(progress.path("position").asLong()).isPositive();
            try (LiveSocket late = home.connect()) {
                assertThat(late.next("operation").at("/data/state").asString())
                        .as("who was away when it ended")
                        .isEqualTo("done");
            }
            assertThat(socket.sync()).isEmpty();
            assertThat(theirs.sync()).isEmpty();
        }
    }

    private String importRow() {
        String file = "OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>1</BANKACCTFROM><BANKTRANLIST>\n"
                + "<STMTTRN><DTPOSTED>20260301<TRNAMT>-1.00<FITID>A<NAME>Coffee</STMTTRN>"
                + "</BANKTRANLIST></STMTRS></OFX>\n";
        String id = home.api()
                .send(home.api()
                        .request(
                                "POST",
                                "/api/v1/imports?accountId=" + account,
                                home.person().accessToken(),
                                null)
                        .header("Content-Type", "application/x-ofx")
                        .POST(BodyPublishers.ofString(file))
                        .build())
                .text("id");
        assertThat(home.api()
                        .call(
                                "POST",
                                "/api/v1/imports/" + id + "/commit",
                                home.person().accessToken(),
                                null)
                        .status())
                .isEqualTo(202);
        return id;
    }

    private static List<String> accounts(LiveSocket socket, int frames) {
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            accounts.add(socket.next().at("/data/account_id").asString());
        }
        return accounts;
    }
}
