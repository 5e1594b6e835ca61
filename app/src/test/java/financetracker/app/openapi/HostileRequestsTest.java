package financetracker.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an attacker sends, to every operation of the document. */
@ServerTest
class HostileRequestsTest {
    private static final List<String> NOT_THEIRS =
            List.of("userId", "role", "balance", "version", "household", "householdId", "__proto__");

    @LocalServerPort
    private int port;

    private Api api;
    private Calls calls;
    private Operations operations;
    private Registered ann;

    @BeforeEach
    void register() {
        api = new Api(port);
        calls = new Calls(api, new World(api));
        operations = Operations.served(api);
        ann = api.register();
    }

    @Test
    void without_a_token_of_ours_nothing_is_answered() {
        for (Operations.Operation operation : operations.all()) {
            if (!operation.isSecured()) {
                continue;
            }
            for (String token : new String[] {null, "garbage", "a.b.c", ann.accessToken() + "x", ann.refreshToken()}) {
                Answer answer = calls.send(operation, UUID.randomUUID().toString(), Map.of(), token, "{}");
                assertThat(answer.status()).as("%s with %s", operation, token).isEqualTo(401);
                assertThat(answer.text("code")).isEqualTo("unauthenticated");
            }
        }
    }

    @Test
    void a_field_that_is_not_the_callers_is_refused_by_name() {
        for (Operations.Operation operation : operations.all()) {
            JsonNode example = calls.body(operation, ann);
            if (example == null) {
                continue;
            }
            for (String pointer : objects("", example)) {
                for (String field : NOT_THEIRS) {
                    JsonNode body = example.deepCopy();
                    ((ObjectNode) body.at(pointer)).put(field, "1");
                    Answer answer = send(operation, body.toString());
                    assertThat(answer.status())
                            .as("%s with %s/%s", operation, pointer, field)
                            .isEqualTo(400);
                    assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo(pointer + "/" + field);
                }
            }
        }
    }

    private static List<String> objects(String pointer, JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.isObject()) {
            found.add(pointer);
        }
        node.properties()
                .forEach(property -> found.addAll(objects(pointer + "/" + property.getKey(), property.getValue())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(objects(pointer + "/" + i, node.get(i)));
        }
        return found;
    }

    @Test
    void a_query_that_cannot_be_decoded_is_a_bad_request_where_it_is_read() {
        for (Operations.Operation operation : operations.all()) {
            Answer answer = calls.send(
                    operation,
                    UUID.randomUUID().toString(),
                    Map.of("x", "%ff"),
                    operation.isSecured() ? ann.accessToken() : null,
                    operation.bodyExample() == null ? null : "{}");
            assertThat(answer.status()).as("%s", operation).isBetween(200, 499);
        }
        assertThat(api.send(api.request("GET", "/api/v1/accounts?x=%ff", ann.accessToken(), null)
                                .build())
                        .text("code"))
                .isEqualTo("bad-request");
    }

    @Test
    void what_would_take_much_memory_or_time_is_refused() {
        String huge = "{\"x\":\"" + "x".repeat(10 << 20) + "\"}";
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        String many = "[" + "1,".repeat(100_000) + "1]";
        for (Operations.Operation operation : operations.all()) {
            JsonNode example = calls.body(operation, ann);
            if (example == null) {
                continue;
            }
            assertThat(send(operation, huge).status())
                    .as("%s, 10 MB", operation)
                    .isEqualTo(413);
            for (var property : example.properties()) {
                for (String value : List.of(deep, many, "1e999999999", "1" + "0".repeat(500))) {
                    String body = example.toString()
                            .replace(
                                    "\"" + property.getKey() + "\":" + property.getValue(),
                                    "\"" + property.getKey() + "\":" + value);
                    assertThat(send(operation, body).status())
                            .as("%s with %s of %s", operation, property.getKey(), value.substring(0, 5))
                            .isEqualTo(400);
                }
            }
        }
        assertThat(api.me(ann.accessToken()).status()).isEqualTo(200);
    }

    private Answer send(Operations.Operation operation, String body) {
        return calls.send(
                operation,
                UUID.randomUUID().toString(),
                Map.of(),
                operation.isSecured() ? ann.accessToken() : null,
                body);
    }
}
