package financetracker.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class SecurityChainTest {
    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void everything_of_the_api_needs_a_token_also_what_does_not_exist() {
        for (String path : List.of("/users/me", "/auth/sessions", "/accounts", "/nothing", "/auth/nothing")) {
            for (String method : List.of("GET", "POST", "PATCH", "DELETE")) {
                Answer answer = api.call(method, "/api/v1" + path, null, null);
                assertThat(answer.status()).as(method + " " + path).isEqualTo(401);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(answer.text("traceId")).isNotEmpty();
            }
        }
    }

    @Test
    void signing_in_needs_no_token() {
        assertThat(api.logIn("nobody@example.org", "wrong wrong").text("code")).isEqualTo("wrong-credentials");
        assertThat(api.call("POST", "/api/v1/auth/register", null, Map.of()).status())
                .isEqualTo(400);
        assertThat(api.call("GET", "/health/live", null, null).status()).isEqualTo(200);
    }

    @Test
    void every_answer_carries_the_headers_that_browsers_heed() {
        Registered person = api.register();
        for (Answer answer : List.of(
                api.me(person.accessToken()),
                api.me("no token"),
                api.logIn(person.email(), "not the password"),
                api.call("GET", "/api/v1/nothing", person.accessToken(), null),
                api.call("GET", "/nothing", null, null))) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void only_listed_origins_may_call_from_a_browser() {
        assertThat(preflight("https://app.example").header("Access-Control-Allow-Origin"))
                .isEqualTo("https://app.example");
        for (String origin : List.of(
                "null",
                "http://app.example",
                "https://app.example:8443",
                "https://app.example.evil.example",
                "https://evilapp.example",
                "https://sub.app.example",
                "https://APP.example.",
                "https://evil.example")) {
            Answer answer = preflight(origin);
            assertThat(answer.status()).as(origin).isEqualTo(403);
            assertThat(answer.header("Access-Control-Allow-Origin")).as(origin).isEmpty();
        }
    }

    private Answer preflight(String origin) {
        return api.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/users/me"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .build());
    }
}
