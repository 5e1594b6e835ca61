package financetracker.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Somebody who uses the page, and is signed in with a second client too. */
final class Person {
    private final Browser browser;
    private final Api api;
    private final String email = "ada-" + UUID.randomUUID() + "@example.org";
    private String token = "";

    Person(Browser browser, int port) {
        this.browser = browser;
        api = new Api(port);
    }

    /** Registers on the page that is shown. */
    Person register() {
        browser.type("#register [name=email]", email);
        browser.type("#register [name=password]", Api.PASSWORD);
        browser.type("#register [name=displayName]", "Ada");
        browser.press("Create your ledger");
        browser.see("#connection", "Live");
        token = api.logIn(email, Api.PASSWORD).text("accessToken");
        return this;
    }

    void signIn(String password) {
        browser.type("#login [name=email]", email);
        browser.type("#login [name=password]", password);
        browser.click("#login [type=submit]");
    }

    void openAccount(String name, String balance) {
        browser.press("Open account");
        browser.type("#open-account [name=name]", name);
        browser.type("#open-account [name=amount]", balance);
        browser.click("#open-account [type=submit]");
        browser.gone("#open-account");
        browser.see("#accounts", name);
    }

    void record(String description, String amount) {
        browser.click("#record");
        browser.type("#transaction [name=amount]", amount);
        browser.type("#transaction [name=description]", description);
        browser.click("#transaction [type=submit]");
    }

    /** By the second client. */
    Answer recordElsewhere(String description, String amount) {
        Answer answer = api.call("POST", "/api/v1/transactions", token, transaction(description, amount));
        assertThat(answer.status()).isEqualTo(201);
        return answer;
    }

    /** By the second client, in one call. */
    void recordManyElsewhere(int count) {
        List<Map<String, Object>> rows = IntStream.rangeClosed(1, count)
                .mapToObj(n -> transaction("Fare " + n, "-2.00"))
                .toList();
        assertThat(api.call("POST", "/api/v1/transactions/batch", token, Map.of("transactions", rows))
                        .status())
                .isEqualTo(200);
    }

    /** By the second client, whatever the version. */
    void amendElsewhere(String description, Map<String, Object> change) {
        JsonNode transaction = transactions().stream()
                .filter(each -> each.path("description").asString().equals(description))
                .findFirst()
                .orElseThrow();
        var request = api.request(
                        "PATCH",
                        "/api/v1/transactions/" + transaction.path("id").asString(),
                        token,
                        change)
                .header("If-Match", "\"" + transaction.path("version").asInt() + "\"")
                .build();
        assertThat(api.send(request).status()).isEqualTo(200);
    }

    /** What the ledger really holds, newest first. */
    List<JsonNode> transactions() {
        JsonNode items = call("/api/v1/transactions?limit=200").path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    List<String> descriptions() {
        return transactions().stream()
                .map(each -> each.path("description").asString())
                .toList();
    }

    private Map<String, Object> transaction(String description, String amount) {
        return Map.of(
                "accountId",
                account(),
                "amount",
                Map.of("amount", amount, "currency", "EUR"),
                "date",
                "2026-11-02",
                "description",
                description);
    }

    private String account() {
        return call("/api/v1/accounts").at("/items/0/id").asString();
    }

    private JsonNode call(String path) {
        return api.call("GET", path, token, null).body();
    }
}
