package financetracker.app.users;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.MovableClock;
import financetracker.app.client.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class GuessesTest {
    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Api api;
    private Registered person;

    @BeforeEach
    void register() {
        api = new Api(port);
        person = api.register();
    }

    @Test
    void of_forty_parallel_guesses_ten_are_judged() {
        assertThat(statuses(guess(person.email()))).isEqualTo(Map.of(401, 10L, 429, 30L));
    }

    @Test
    void an_unknown_address_is_limited_alike() {
        assertThat(statuses(guess("nobody-%s@example.org".formatted(System.nanoTime()))))
                .isEqualTo(Map.of(401, 10L, 429, 30L));
    }

    @Test
    void after_ten_guesses_a_known_device_still_signs_in_and_others_wait() {
        guess(person.email());

        Answer stranger = api.logIn(person.email(), Api.PASSWORD);
        assertThat(stranger.status()).isEqualTo(429);
        assertThat(stranger.text("code")).isEqualTo("too-many-guesses");
        assertThat(Long.parseLong(stranger.header("Retry-After"))).isBetween(3_500L, 3_600L);
        assertThat(api.logIn(person.email(), Api.PASSWORD, person.deviceToken()).status())
                .isEqualTo(200);

        clock.pass(Duration.ofHours(1));
        assertThat(api.logIn(person.email(), Api.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_known_device_has_ten_guesses_too() {
        for (int i = 0; i < 10; i++) {
            assertThat(api.logIn(person.email(), "wrong wrong " + i, person.deviceToken())
                            .status())
                    .isEqualTo(401);
        }
        assertThat(api.logIn(person.email(), Api.PASSWORD, person.deviceToken()).status())
                .isEqualTo(429);
        assertThat(api.logIn(person.email(), Api.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void another_persons_device_and_a_forged_one_are_unknown() {
        Registered attacker = api.register();
        guess(person.email());
        String forged = person.deviceToken().substring(1) + "A";

        for (String device : List.of(attacker.deviceToken(), forged, "", "x".repeat(96))) {
            assertThat(api.logIn(person.email(), Api.PASSWORD, device).status()).isEqualTo(429);
        }
    }

    @Test
    void signing_in_often_is_no_guessing() {
        for (int i = 0; i < 12; i++) {
            assertThat(api.logIn(person.email(), Api.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void an_attacker_with_a_session_has_ten_guesses_at_its_password() {
        for (int i = 0; i < 10; i++) {
            assertThat(erase("wrong wrong " + i)).isEqualTo(403);
        }
        assertThat(erase(Api.PASSWORD)).isEqualTo(429);
    }

    @Test
    void a_forged_forwarding_header_gains_nothing() {
        for (int i = 0; i < 10; i++) {
            assertThat(forwarded("10.0.0." + i, "wrong wrong")).isEqualTo(401);
        }
        assertThat(forwarded("10.0.0.99", Api.PASSWORD)).isEqualTo(429);
    }

    @Test
    void who_was_guessed_at_is_not_written_down() {
        guess(person.email());

        assertThat(jdbc.sql("select g::text from password_guesses g")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains("@") || row.contains("person"));
    }

    private int erase(String password) {
        return api.call("DELETE", "/api/v1/users/me", person.accessToken(), Map.of("password", password))
                .status();
    }

    private int forwarded(String address, String password) {
        return api.send(api.request(
                                "POST",
                                "/api/v1/auth/login",
                                null,
                                Map.of("email", person.email(), "password", password))
                        .header("X-Forwarded-For", address)
                        .header("Forwarded", "for=" + address)
                        .header("X-Real-IP", address)
                        .build())
                .status();
    }

    private List<Answer> guess(String email) {
        return api.race(
                40,
                api.request("POST", "/api/v1/auth/login", null, Map.of("email", email, "password", "wrong wrong"))
                        .build());
    }

    private static Map<Integer, Long> statuses(List<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
    }
}
