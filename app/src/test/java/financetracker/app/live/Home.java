package financetracker.app.live;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.LiveSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody with a household, over HTTP and by sockets. */
record Home(int port, Api api, Registered person) {
    static Home at(int port) {
        Api api = new Api(port);
        return new Home(port, api, api.register());
    }

    String ticket() {
        return api.ticket(person.accessToken());
    }

    LiveSocket connect() {
        return LiveSocket.of(port, ticket());
    }

    String openAccount() {
        return api.call(
                        "POST",
                        "/api/v1/accounts",
                        person.accessToken(),
                        Map.of("kind", "checking", "name", "Everyday", "currency", "EUR"))
                .text("id");
    }

    Answer record(String account, String amount) {
        Answer answer =
                api.call("POST", "/api/v1/transactions", person.accessToken(), transaction(account, amount, "Shop"));
        if (answer.status() != 201) {
            throw new AssertionError(answer.response().body());
        }
        return answer;
    }

    /** Many at once, each an event. */
    Answer recordMany(String account, int count, String description) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(transaction(account, "-0.01", description));
        }
        Answer answer =
                api.call("POST", "/api/v1/transactions/batch", person.accessToken(), Map.of("transactions", rows));
        if (answer.status() != 200) {
            throw new AssertionError(answer.response().body());
        }
        return answer;
    }

    Answer edit(String method, String path, Map<String, ?> body, int version) {
        return api.send(api.request(method, "/api/v1/transactions/" + path, person.accessToken(), body)
                .header("If-Match", "\"" + version + "\"")
                .build());
    }

    /** All frames of changes that there are, as {@code GET /changes} has them up to the position. */
    List<JsonNode> changes(long since, String upTo) {
        List<JsonNode> frames = new ArrayList<>();
        JsonNode page;
        long from = since;
        do {
            page = api.send(api.request("GET", "/api/v1/changes?limit=200&since=" + from, person.accessToken(), null)
                            .header("Ledger-Sequence-Min", upTo)
                            .build())
                    .body();
            page.path("frames").forEach(frames::add);
            from = page.path("sequence").asLong();
        } while (page.path("more").asBoolean());
        return frames;
    }

    static Map<String, Object> transaction(String account, String amount, String description) {
        return Map.of(
                "accountId",
                account,
                "amount",
                Map.of("amount", amount, "currency", "EUR"),
                "date",
                "2026-11-22",
                "description",
                description);
    }
}
