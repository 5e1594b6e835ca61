package financetracker.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import financetracker.events.HouseholdId;
import financetracker.events.household.HouseholdErased;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class LedgerTest {
    @LocalServerPort
    int port;

    @Autowired
    EventLog log;

    private Api api;
    private Registered person;
    private String account;

    @BeforeEach
    void openAnAccount() {
        api = new Api(port);
        person = api.register();
        account = post("/accounts", opened("checking", "EUR")).text("id");
    }

    @Test
    void a_transaction_lives_pending_posted_amended_voided_restored() {
        Map<String, Object> coffee = transaction("-20.00");
        coffee.put("status", "pending");
        Answer recorded = post("/transactions", coffee);
        assertThat(recorded.status()).isEqualTo(201);
        String path = recorded.header("Location").replace("/api/v1", "");
        assertBalances(recorded, "0.00", "-20.00", "-20.00");

        Answer posted = edit("POST", path + "/post", "\"0\"", Map.of("amount", money("-24.00", "EUR")));
        assertThat(posted.header("ETag")).isEqualTo("\"1\"");
        assertBalances(posted, "-24.00", "0.00", "-24.00");

        Answer amended = edit("PATCH", path, "\"1\"", Map.of("amount", money("-25.00", "EUR"), "reason", "tip"));
        assertBalances(amended, "-25.00", "0.00", "-25.00");
        assertBalances(edit("DELETE", path, "\"2\"", null), "0.00", "0.00", "0.00");
        Answer restored = edit("POST", path + "/restore", "\"3\"", null);
        assertBalances(restored, "-25.00", "0.00", "-25.00");

        JsonNode history = read(path + "/history", restored).body().path("items");
        assertThat(history.findValuesAsString("change"))
                .containsExactlyInAnyOrder("recorded", "posted", "amended", "voided", "restored");
        JsonNode before = api.call(
                        "GET",
                        "/api/v1/accounts/" + account + "/balances?knownAt=" + posted.header("Ledger-Sequence"),
                        person.accessToken(),
                        null)
                .body();
        assertThat(before.at("/posted/amount").asString()).isEqualTo("-24.00");
    }

    @Test
    void an_edit_needs_the_version_that_it_was_made_on() {
        String path =
                post("/transactions", transaction("-1.00")).header("Location").replace("/api/v1", "");
        assertThat(call("PATCH", path, Map.of("description", "x")).status()).isEqualTo(428);
        assertThat(edit("PATCH", path, "0", Map.of("description", "x")).status())
                .isEqualTo(400);
        assertThat(edit("PATCH", path, "\"0\"", Map.of("description", "x")).status())
                .isEqualTo(200);
        Answer stale = edit("PATCH", path, "\"0\"", Map.of("description", "y"));
        assertThat(stale.status()).as(stale.response().body()).isEqualTo(412);
    }

    @Test
    void many_editors_of_one_version_end_in_one_winner() {
        String path = post("/transactions", transaction("-1.00")).header("Location");
        List<Thread> editors = new ArrayList<>();
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 16; i++) {
            String text = "editor " + i;
            editors.add(Thread.startVirtualThread(
                    () -> statuses.add(edit("PATCH", path.replace("/api/v1", ""), "\"0\"", Map.of("description", text))
                            .status())));
        }
        editors.forEach(LedgerTest::join);
        assertThat(statuses).hasSize(16).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void one_key_has_one_effect_however_often_and_fast_it_is_sent() {
        long head = log.head();
        var request = api.request("POST", "/api/v1/transactions", person.accessToken(), transaction("-2.00"))
                .header("Idempotency-Key", "coffee-1")
                .build();
        List<Answer> answers = api.race(50, request);
        assertThat(answers.stream().map(Answer::status)).containsOnly(201, 409);
        assertThat(log.head()).isEqualTo(head + 1);

        Answer again = api.send(request);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        Answer other = api.send(api.request("POST", "/api/v1/transactions", person.accessToken(), transaction("-3.00"))
                .header("Idempotency-Key", "coffee-1")
                .build());
        assertThat(other.status()).isEqualTo(422);
        assertThat(log.head()).isEqualTo(head + 1);
    }

    @Test
    void recording_many_answers_row_by_row() {
        Map<String, Object> twice = transaction("-1.00");
        twice.put("id", UUID.randomUUID().toString());
        Map<String, Object> dollars = transaction("-1.00");
        dollars.put("amount", money("-1.00", "USD"));
        Map<String, Object> unknownCategory = transaction("-1.00");
        unknownCategory.put("categoryId", UUID.randomUUID().toString());
        Map<String, Object> elsewhere = transaction("-1.00");
        elsewhere.put("accountId", UUID.randomUUID().toString());

        Answer answer = post(
                "/transactions/batch",
                Map.of("transactions", List.of(twice, twice, dollars, unknownCategory, elsewhere)));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.body().path("rows").findValuesAsString("outcome"))
                .containsExactly("recorded", "repeated", "refused", "refused", "refused");
    }

    @Test
    void a_refused_row_does_not_stand_for_the_next_of_its_id() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> unknownCategory = transaction("-1.00");
        unknownCategory.put("id", id);
        unknownCategory.put("categoryId", UUID.randomUUID().toString());
        Map<String, Object> mended = transaction("-1.00");
        mended.put("id", id);
        Map<String, Object> another = transaction("-2.00");
        another.put("id", id);

        Answer answer =
                post("/transactions/batch", Map.of("transactions", List.of(unknownCategory, mended, mended, another)));
        assertThat(answer.body().path("rows").findValuesAsString("outcome"))
                .containsExactly("refused", "recorded", "repeated", "refused");
    }

    @Test
    void nothing_is_recorded_behind_an_erasure() throws Exception {
        CountDownLatch some = new CountDownLatch(20);
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            writers.add(Thread.startVirtualThread(() -> {
                while (!over.get()
                        && post("/transactions", transaction("-1.00")).status() == 201) {
                    some.countDown();
                }
            }));
        }
        some.await();
        Answer erased = call("DELETE", "/users/me", Map.of("password", Api.PASSWORD));
        over.set(true);
        writers.forEach(LedgerTest::join);

        assertThat(erased.status()).isEqualTo(204);
        List<RecordedEvent> events = log.readHousehold(new HouseholdId(person.household()), 0, 10_000);
        assertThat(events.getLast().event()).isInstanceOf(HouseholdErased.class);
        assertThat(events).hasSizeGreaterThan(20);
    }

    @Test
    void refusals_are_problems_with_a_code() {
        Map<String, Object> dollars = transaction("-1.00");
        dollars.put("amount", money("-1.00", "USD"));
        assertProblem(post("/transactions", dollars), 422, "wrong-currency");
        Map<String, Object> category = transaction("-1.00");
        category.put("categoryId", UUID.randomUUID().toString());
        assertProblem(post("/transactions", category), 422, "unknown-category");
        assertProblem(edit("PATCH", "/accounts/" + UUID.randomUUID(), "*", Map.of("name", "x")), 404, "not-found");
        assertThat(edit("POST", "/accounts/" + account + "/close", "\"0\"", null)
                        .status())
                .isEqualTo(200);
        assertProblem(post("/transactions", transaction("-1.00")), 409, "account-is-closed");
        Map<String, Object> limit = opened("savings", "EUR");
        limit.put("creditLimit", money("1.00", "EUR"));
        assertProblem(post("/accounts", limit), 422, "no-credit-limit");
    }

    @Test
    void an_opening_balance_is_recorded_once() {
        Map<String, Object> opening = Map.of("amount", money("100.00", "EUR"), "date", "2026-01-01");
        assertThat(post("/accounts/" + account + "/opening-balance", opening).status())
                .isEqualTo(201);
        assertThat(post("/accounts/" + account + "/opening-balance", opening).status())
                .isEqualTo(201);
        Map<String, Object> other = Map.of("amount", money("200.00", "EUR"), "date", "2026-01-01");
        assertProblem(post("/accounts/" + account + "/opening-balance", other), 409, "opening-balance-exists");

        Map<String, Object> card = opened("credit_card", "EUR");
        card.put("creditLimit", money("1000.00", "EUR"));
        card.put("openingBalance", Map.of("amount", money("-50.00", "EUR"), "date", "2026-01-01"));
        Answer opened = post("/accounts", card);
        assertThat(opened.status()).as(opened.response().body()).isEqualTo(201);
        JsonNode balances = read("/accounts/" + opened.text("id"), opened).body();
        assertThat(balances.at("/available/amount").asString()).isEqualTo("950.00");
    }

    private void assertBalances(Answer after, String posted, String pending, String available) {
        assertThat(after.status()).as(after.response().body()).isBetween(200, 201);
        JsonNode balances = read("/accounts/" + account, after).body();
        assertThat(balances.at("/posted/amount").asString()).isEqualTo(posted);
        assertThat(balances.at("/pending/amount").asString()).isEqualTo(pending);
        assertThat(balances.at("/available/amount").asString()).isEqualTo(available);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.text("code")).as(answer.response().body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    private Answer post(String path, Object body) {
        return call("POST", path, body);
    }

    private Answer call(String method, String path, @Nullable Object body) {
        return api.call(method, "/api/v1" + path, person.accessToken(), body);
    }

    private Answer edit(String method, String path, String version, @Nullable Object body) {
        return api.send(api.request(method, "/api/v1" + path, person.accessToken(), body)
                .header("If-Match", version)
                .build());
    }

    private Answer read(String path, Answer after) {
        return api.send(api.request("GET", "/api/v1" + path, person.accessToken(), null)
                .header("Ledger-Sequence-Min", after.header("Ledger-Sequence"))
                .build());
    }

    private static Map<String, Object> opened(String kind, String currency) {
        return new HashMap<>(Map.of("kind", kind, "name", "Main", "currency", currency));
    }

    private Map<String, Object> transaction(String amount) {
        return new HashMap<>(Map.of(
                "accountId", account, "amount", money(amount, "EUR"), "date", "2026-03-01", "description", "Coffee"));
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
