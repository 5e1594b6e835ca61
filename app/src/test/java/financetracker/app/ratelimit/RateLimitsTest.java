package financetracker.app.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@ServerTest
@TestPropertySource(
        properties = {
            "finance-tracker.limits.per-token=20",
            "finance-tracker.limits.per-address=1000",
            "finance-tracker.limits.auth-per-address=10",
            "finance-tracker.trusted-proxy=127.0.0.1",
        })
class RateLimitsTest {
    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void a_sessions_calls_are_limited_and_another_sessions_are_not_touched() {
        Registered busy = api.register();
        Registered other = api.register();

        List<Answer> answers = api.race(
                25,
                api.request("GET", "/api/v1/users/me", busy.accessToken(), null).build());

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSizeBetween(20, 21);
        assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.text("code")).isEqualTo("too-many-requests");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        });
        assertThat(api.me(other.accessToken()).status()).isEqualTo(200);
    }

    @Test
    void an_addresss_calls_with_a_password_are_limited_more() {
        assertThat(logIns("198.51.100.1", 12)).contains(429);
        assertThat(logIns("198.51.100.2", 1)).containsExactly(401);
        assertThat(logIns("2001:db8::1", 12)).contains(429);
        assertThat(logIns("2001:db8::2", 1)).as("the same line's other address").containsExactly(429);
    }

    private List<Integer> logIns(String address, int times) {
        return api
                .race(
                        times,
                        api.request(
                                        "POST",
                                        "/api/v1/auth/login",
                                        null,
                                        Map.of("email", address.hashCode() + "@example.org", "password", "wrong"))
                                .header("X-Forwarded-For", address)
                                .build())
                .stream()
                .map(Answer::status)
                .toList();
    }
}
