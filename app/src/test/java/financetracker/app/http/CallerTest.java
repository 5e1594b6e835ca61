package financetracker.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles("toy")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = Toy.class)
class CallerTest {
    private static final String BODY = "{\"name\":\"a\",\"numbers\":[]}";
    private static final UUID ID = UUID.randomUUID();

    @LocalServerPort
    private int port;

    private Answer post(UUID id, String query, String body, String... headers) {
        return Answer.to(port, "POST", "/api/v1/toy/caller/" + id + query, body, headers);
    }

    @Test
    void household_and_trace_id_come_from_token_and_server() {
        Answer answer = post(ID, "", BODY, "Trace-Id", "mine");

        assertThat(answer.json().path("household").asString()).isEqualTo(Toy.HOUSEHOLD.toString());
        assertThat(answer.json().path("correlation").asString()).isEqualTo(answer.header("Trace-Id"));
        assertThat(answer.json().path("key").asString()).isEmpty();
    }

    @Test
    void nobody_is_no_caller() {
        assertThat(post(ID, "", BODY, "X-Anonymous", "yes").status()).isEqualTo(401);
    }

    @Test
    void the_key_is_scoped_to_the_route_and_the_request_is_hashed_whole() {
        Answer first = post(ID, "?shown=few", BODY, "Idempotency-Key", "k1");
        Answer same = post(ID, "?shown=few", BODY, "Idempotency-Key", "k1");
        Answer otherKey = post(ID, "?shown=few", BODY, "Idempotency-Key", "k2");
        Answer otherQuery = post(ID, "?shown=many", BODY, "Idempotency-Key", "k1");
        Answer otherBody = post(ID, "?shown=few", BODY.replace("\"a\"", "\"b\""), "Idempotency-Key", "k1");
        Answer otherPath = post(UUID.randomUUID(), "?shown=few", BODY, "Idempotency-Key", "k1");

        assertThat(key(first)).matches("[0-9a-f]{64}").isEqualTo(key(same)).isNotEqualTo(key(otherKey));
        assertThat(request(first))
                .matches("[0-9a-f]{64}")
                .isEqualTo(request(same))
                .isEqualTo(request(otherKey));
        assertThat(key(first))
                .isEqualTo(key(otherQuery))
                .isEqualTo(key(otherBody))
                .isEqualTo(key(otherPath));
        assertThat(request(first))
                .isNotEqualTo(request(otherQuery))
                .isNotEqualTo(request(otherBody))
                .isNotEqualTo(request(otherPath));
    }

    private static String key(Answer answer) {
        return answer.json().path("key").asString();
    }

    private static String request(Answer answer) {
        return answer.json().path("request").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\tb", "LONG"})
    void a_key_is_1_to_255_visible_characters(String key) {
        Answer answer = post(ID, "", BODY, "Idempotency-Key", key.replace("LONG", "x".repeat(256)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/header").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void two_keys_are_none() {
        assertThat(post(ID, "", BODY, "Idempotency-Key", "a", "Idempotency-Key", "b")
                        .status())
                .isEqualTo(400);
    }
}
