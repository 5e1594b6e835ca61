package financetracker.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.MovableClock;
import financetracker.app.client.ServerTest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
@Import(RefreshTest.EndedSessions.class)
class RefreshTest {
    /** More rounds with {@code -Drefresh.rounds=500}. */
    private static final int ROUNDS = Integer.getInteger("refresh.rounds", 3);

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EndedSessions ended;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class EndedSessions {
        private final Set<UUID> sessions = ConcurrentHashMap.newKeySet();

        @EventListener
        void on(SessionsEnded event) {
            sessions.addAll(event.sessions());
        }
    }

    @Test
    void a_hundred_racing_refreshes_leave_one_living_successor_and_nobody_logged_out() {
        Registered person = api.register();
        String token = person.refreshToken();
        for (int round = 0; round < ROUNDS; round++) {
            var request = api.request("POST", "/api/v1/auth/refresh", null, Map.of("refreshToken", token))
                    .build();

            List<Answer> answers = api.race(100, request);

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            Set<String> successors =
                    answers.stream().map(answer -> answer.text("refreshToken")).collect(Collectors.toSet());
            assertThat(successors).hasSize(1).doesNotContain(token);
            assertThat(api.me(answers.getFirst().text("accessToken")).status()).isEqualTo(200);
            assertThat(api.me(answers.getLast().text("accessToken")).status()).isEqualTo(200);
            token = successors.iterator().next();
        }
        assertThat(livingTokens(person.user())).isEqualTo(1);
    }

    @Test
    void a_replay_within_the_window_answers_the_successor_even_if_that_was_used() {
        Registered person = api.register();
        String successor = api.refresh(person.refreshToken()).text("refreshToken");
        api.refresh(successor);
        clock.pass(Sessions.WINDOW.minusSeconds(5));

        assertThat(api.refresh(person.refreshToken()).text("refreshToken")).isEqualTo(successor);
    }

    @Test
    void a_replay_outside_the_window_ends_the_family_and_no_other() {
        Registered person = api.register();
        Answer otherDevice = api.logIn(person.email(), Api.PASSWORD);
        Answer refreshed = api.refresh(person.refreshToken());
        clock.pass(Sessions.WINDOW.plusSeconds(1));

        assertThat(api.refresh(person.refreshToken()).status()).isEqualTo(401);

        assertThat(api.me(refreshed.text("accessToken")).status()).isEqualTo(401);
        assertThat(api.refresh(refreshed.text("refreshToken")).status()).isEqualTo(401);
        assertThat(api.refresh(otherDevice.text("refreshToken")).status()).isEqualTo(200);
        assertThat(ended.sessions).contains(session(person.accessToken()));
        assertThat(ended.sessions).doesNotContain(session(otherDevice.text("accessToken")));
    }

    @Test
    void a_session_slides_thirty_days_and_ends_after_ninety() {
        String token = api.register().refreshToken();
        String idle = api.register().refreshToken();
        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofDays(29));
            Answer answer = api.refresh(token);
            assertThat(answer.status()).isEqualTo(200);
            token = answer.text("refreshToken");
        }
        assertThat(api.refresh(idle).status()).isEqualTo(401);
        clock.pass(Duration.ofDays(4));
        assertThat(api.refresh(token).status()).isEqualTo(401);
    }

    @Test
    void what_is_no_refresh_token_is_refused() {
        Registered person = api.register();
        for (String token :
                List.of("", "x", person.accessToken(), person.deviceToken(), "ü".repeat(500), "x".repeat(501))) {
            // Longer than any refresh token is: that is seen before it is looked for.
            assertThat(api.refresh(token).status()).isEqualTo(token.length() > 500 ? 400 : 401);
        }
    }

    @Test
    void tokens_are_kept_as_hashes_only() {
        Registered person = api.register();

        String dump = String.join(
                "\n",
                jdbc.sql("select t::text from refresh_tokens t union all select s::text from sessions s")
                        .query(String.class)
                        .list());

        assertThat(dump).isNotEmpty().doesNotContain(person.refreshToken(), person.accessToken());
    }

    private long livingTokens(UUID user) {
        return jdbc.sql("""
                        select count(*) from refresh_tokens t join sessions s on s.id = t.session_id
                        where s.user_id = ? and t.replaced_at is null""").param(user).query(Long.class).single();
    }

    private static UUID session(String accessToken) {
        byte[] claims = Base64.getUrlDecoder().decode(accessToken.split("\\.")[1]);
        return UUID.fromString(JsonMapper.shared().readTree(claims).path("sid").asString());
    }
}
