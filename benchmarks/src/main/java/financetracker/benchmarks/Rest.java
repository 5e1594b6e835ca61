package financetracker.benchmarks;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person who has just registered, over HTTP. */
final class Rest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;
    private final HouseholdId household;

    Rest(int port) throws IOException, InterruptedException {
        base = "http://127.0.0.1:" + port + "/api/v1";
        String person = "{\"email\":\"" + UUID.randomUUID() + "@example.org\",\"password\":\"seven lamps on a hill\"}";
        HttpRequest register = HttpRequest.newBuilder(URI.create(base + "/auth/register"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(person))
                .build();
        JsonNode answer = JSON.readTree(send(register).body());
        token = answer.path("accessToken").asString();
        household = new HouseholdId(
                UUID.fromString(answer.path("user").path("householdId").asString()));
    }

    HouseholdId household() {
        return household;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).GET();
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    HttpResponse<String> post(String path, String contentType, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Returns when what was recorded up to a position can be read. */
    void awaitViews(long position) throws IOException, InterruptedException {
        HttpRequest read = request("/transactions?limit=1")
                .header("Ledger-Sequence-Min", Long.toString(position))
                .build();
        while (http.send(read, BodyHandlers.ofString()).statusCode() == 503) {
            Lab.print("the views are behind");
        }
    }

    /**
     * Opens a socket that hears of the account, and returns once it does.
     *
     * @param arrived told the nanosecond at which each transaction's frame came
     */
    AutoCloseable subscribe(AccountId account, LongConsumer arrived) throws IOException, InterruptedException {
        String ticket = json(post("/auth/ws-ticket", "application/json", ""))
                .path("ticket")
                .asString();
        CompletableFuture<Void> ready = new CompletableFuture<>();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(base.replace("http:", "ws:") + "/ws"), new WebSocket.Listener() {
                    private final StringBuilder text = new StringBuilder();

                    @Override
                    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
                        text.append(part);
                        if (last && text.indexOf("\"transaction_update\"") > 0) {
                            arrived.accept(System.nanoTime());
                        } else if (last && text.indexOf("\"pong\"") > 0) {
                            ready.complete(null);
                        }
                        text.setLength(last ? 0 : text.length());
                        from.request(1);
                        return null;
                    }
                })
                .join();
        List<String> messages = List.of(
                "{\"event\":\"authenticate\",\"data\":{\"ticket\":\"" + ticket + "\"}}",
                "{\"event\":\"subscribe_account\",\"data\":{\"account_id\":\"" + account + "\"}}",
                "{\"event\":\"ping\",\"data\":{}}");
        for (String message : messages) {
            var unused = socket.sendText(message, true).join();
        }
        ready.join();
        return socket::abort;
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
