package financetracker.app.client;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A household's books as a client keeps them: each call is checked, and each read waits for what was done before. */
public final class Books {
    private final Api api;
    private final Registered person;
    private long position;

    public Books(Api api) {
        this.api = api;
        this.person = api.register();
    }

    public static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    public static Map<String, String> eur(String amount) {
        return money(amount, "EUR");
    }

    /** @return its id */
    public String open(String kind, String name, String currency) {
        return done(post("/accounts", Map.of("kind", kind, "name", name, "currency", currency)))
                .text("id");
    }

    /** Records a transaction in euros. */
    public String record(String account, String amount, String date, String description) {
        return record(account, amount, date, description, Map.of());
    }

    public String record(String account, String amount, String date, String description, Map<String, ?> others) {
        Map<String, Object> body = new HashMap<>(others);
        body.put("accountId", account);
        body.putIfAbsent("amount", eur(amount));
        body.put("date", date);
        body.put("description", description);
        return done(post("/transactions", body)).text("id");
    }

    public Answer post(String path, @Nullable Object body) {
        return seen(api.call("POST", "/api/v1" + path, person.accessToken(), body));
    }

    /** Whatever the version is now. */
    public Answer edit(String method, String path, @Nullable Object body) {
        return seen(api.send(api.request(method, "/api/v1" + path, person.accessToken(), body)
                .header("If-Match", "*")
                .build()));
    }

    public Answer get(String path) {
        return api.send(api.request("GET", "/api/v1" + path, person.accessToken(), null)
                .header("Ledger-Sequence-Min", Long.toString(position))
                .build());
    }

    public JsonNode read(String path) {
        return done(get(path)).body();
    }

    /** The posted balance of an account, such as {@code 12.34}. */
    public String balance(String account) {
        return read("/accounts/" + account).at("/posted/amount").asString();
    }

    public long position() {
        return position;
    }

    public String token() {
        return person.accessToken();
    }

    public static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 202);
        return answer;
    }

    public static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.text("code")).as(answer.response().body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    private Answer seen(Answer answer) {
        String sequence = answer.header("Ledger-Sequence");
        if (!sequence.isEmpty()) {
            position = Math.max(position, Long.parseLong(sequence));
        }
        return answer;
    }
}
