package financetracker.app.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the running program. */
public final class Api {
    public static final String PASSWORD = "seven lamps on a hill";

    private static final JsonMapper JSON = JsonMapper.shared();
    // Not shared: between two tests the server may have closed what the client kept open.
    private final HttpClient http;
    private final String base;

    public Api(int port) {
        this(port, InetAddress.getLoopbackAddress());
    }

    /** @param from the client's own address */
    public Api(int port, InetAddress from) {
        http = HttpClient.newBuilder().localAddress(from).build();
        base = "http://127.0.0.1:" + port;
    }

    /** An answer; a body that is no JSON reads as null. */
    public record Answer(int status, HttpResponse<String> response) {
        public JsonNode body() {
            return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
        }

        public String text(String field) {
            return body().path(field).asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Somebody who has just registered. */
    public record Registered(
            String email, String accessToken, String refreshToken, String deviceToken, UUID user, UUID household) {
        public static Registered of(String email, Answer answer) {
            if (answer.status() / 100 != 2) {
                throw new AssertionError("not signed in: " + answer.status() + " "
                        + answer.response().body());
            }
            JsonNode user = answer.body().path("user");
            return new Registered(
                    email,
                    answer.text("accessToken"),
                    answer.text("refreshToken"),
                    answer.text("deviceToken"),
                    UUID.fromString(user.path("id").asString()),
                    UUID.fromString(user.path("householdId").asString()));
        }
    }

    public Registered register() {
        String email = "person-" + UUID.randomUUID() + "@example.org";
        return Registered.of(
                email, call("POST", "/api/v1/auth/register", null, Map.of("email", email, "password", PASSWORD)));
    }

    public Answer logIn(String email, String password) {
        return call("POST", "/api/v1/auth/login", null, Map.of("email", email, "password", password));
    }

    public Answer logIn(String email, String password, String deviceToken) {
        return call(
                "POST",
                "/api/v1/auth/login",
                null,
                Map.of("email", email, "password", password, "deviceToken", deviceToken));
    }

    public Answer refresh(String refreshToken) {
        return call("POST", "/api/v1/auth/refresh", null, Map.of("refreshToken", refreshToken));
    }

    public Answer me(String accessToken) {
        return call("GET", "/api/v1/users/me", accessToken, null);
    }

    /** A ticket that opens one socket. */
    public String ticket(String accessToken) {
        return call("POST", "/api/v1/auth/ws-ticket", accessToken, null).text("ticket");
    }

    /** @param body written as JSON; null for none */
    public Answer call(String method, String path, @Nullable String accessToken, @Nullable Object body) {
        return send(request(method, path, accessToken, body).build());
    }

    public HttpRequest.Builder request(
            String method, String path, @Nullable String accessToken, @Nullable Object body) {
        return raw(method, path, accessToken, body == null ? null : JSON.writeValueAsString(body));
    }

    /** @param json sent as it is; null for none */
    public HttpRequest.Builder raw(String method, String path, @Nullable String accessToken, @Nullable String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (accessToken != null) {
            request.header("Authorization", "Bearer " + accessToken);
        }
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        return request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends the same request so many times at once. */
    public List<Answer> race(int times, HttpRequest request) {
        List<CompletableFuture<HttpResponse<String>>> racing = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            racing.add(http.sendAsync(request, BodyHandlers.ofString()));
        }
        return racing.stream()
                .map(CompletableFuture::join)
                .map(response -> new Answer(response.statusCode(), response))
                .toList();
    }
}
