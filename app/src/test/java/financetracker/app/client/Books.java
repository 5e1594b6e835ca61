package financetracker.app.client;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.events.HouseholdId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A household's books as a client keeps them: each call is checked, and each read waits for what was done before. */
public final class Books {
    private static final String OFX = """
            OFXHEADER:100
            <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>1234</BANKACCTFROM>
            <BANKTRANLIST>
            <STMTTRN><TRNTYPE>OTHER<DTPOSTED>%s<TRNAMT>%s<FITID>%s<NAME>%s</STMTTRN>
            </BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
            """;

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

    /** Imports a file with one row, and waits until it is recorded. */
    public JsonNode importOfx(String account, String day, String amount, String name) {
        return importOfx(account, day, amount, name, UUID.randomUUID().toString());
    }

    /** @param fitId the bank's id of the row */
    public JsonNode importOfx(String account, String day, String amount, String name, String fitId) {
        String file = OFX.formatted(day, amount, fitId, name);
        Answer uploaded = upload("/imports?accountId=" + account, file, "application/x-ofx");
        return commit("/imports/" + done(uploaded).text("id"));
    }

    public Answer upload(String path, String file, String type) {
        return api.send(api.request("POST", "/api/v1" + path, person.accessToken(), null)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(file))
                .build());
    }

    /** Commits an import, or whatever else is done by an operation, and waits until it is done. */
    public JsonNode commit(String path) {
        String location = done(post(path + "/commit", null)).header("Location").replace("/api/v1", "");
        return finished(location);
    }

    /** What an operation came to. */
    public JsonNode finished(String path) {
        until(() -> !done(get(path)).text("state").equals("running"));
        return seen(get(path)).body();
    }

    /** Asks again and again, for five minutes. */
    public static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within five minutes");
            }
            // Asking without a pause would take the time away from what is waited for.
            LockSupport.parkNanos(100_000_000);
        }
    }

    public Answer post(String path, @Nullable Object body) {
        return seen(api.call("POST", "/api/v1" + path, person.accessToken(), body));
    }

    public Answer put(String path, Object body) {
        return seen(api.call("PUT", "/api/v1" + path, person.accessToken(), body));
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

    public HouseholdId household() {
        return new HouseholdId(person.household());
    }

    /** From now on reads wait for this position. */
    public void knows(long newer) {
        position = Math.max(position, newer);
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
