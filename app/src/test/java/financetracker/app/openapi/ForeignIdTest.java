package financetracker.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every operation with every id that it takes: what is somebody else's answers as what does not exist. */
@ServerTest
class ForeignIdTest {
    @LocalServerPort
    private int port;

    private Api api;
    private World world;
    private Calls calls;
    private Operations operations;
    private Registered ann;
    private Registered bob;

    @BeforeEach
    void registerTwo() {
        api = new Api(port);
        world = new World(api);
        calls = new Calls(api, world);
        operations = Operations.served(api);
        ann = api.register();
        bob = api.register();
    }

    @Test
    void in_a_path() {
        Registered erased = api.register();
        Map<Operations.Operation, String> ofErased = new LinkedHashMap<>();
        for (Operations.Operation operation : operations.all()) {
            assertThat(operation.parameters("path")).as("%s", operation).isSubsetOf("id", "date");
            if (!operation.parameters("path").contains("id")) {
                continue;
            }
            String unknown = notFound(operation, UUID.randomUUID().toString());
            String bobs = world.thing(operation.path(), bob).toString();
            assertThat(notFound(operation, bobs)).as("%s, another's", operation).isEqualTo(unknown);
            assertThat(notFound(operation, bobs.toUpperCase(Locale.ROOT)))
                    .as("%s, another's in capitals", operation)
                    .isEqualTo(unknown);
            assertThat(notFound(operation, "1-2-3-4-5"))
                    .as("%s, malformed", operation)
                    .isEqualTo(unknown);
            assertThat(notFound(operation, "%7B%7D"))
                    .as("%s, no UUID", operation)
                    .isEqualTo(unknown);
            ofErased.put(operation, world.thing(operation.path(), erased).toString());
            // Without this the test would pass with requests that are never understood.
            Answer own = call(operation, world.thing(operation.path(), ann).toString());
            assertThat(own.status())
                    .as("%s, one's own: %s", operation, own.response().body())
                    .isNotIn(400, 401, 404, 405, 415);
        }
        assertThat(api.call("DELETE", "/api/v1/users/me", erased.accessToken(), Map.of("password", Api.PASSWORD))
                        .status())
                .isEqualTo(204);
        ofErased.forEach((operation, id) -> assertThat(notFound(operation, id))
                .as("%s, erased", operation)
                .isEqualTo(notFound(operation, UUID.randomUUID().toString())));
    }

    private String notFound(Operations.Operation operation, String id) {
        Answer answer = call(operation, id);
        assertThat(answer.status())
                .as("%s with %s: %s", operation, id, answer.response().body())
                .isEqualTo(404);
        return untraced(answer);
    }

    private Answer call(Operations.Operation operation, String id) {
        JsonNode body = calls.body(operation, ann);
        return calls.send(operation, id, Map.of(), ann.accessToken(), body == null ? null : body.toString());
    }

    private static String untraced(Answer answer) {
        return answer.status() + " " + answer.response().body().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    void in_a_query() {
        for (Operations.Operation operation : operations.all()) {
            for (JsonNode parameter : operation.node().path("parameters")) {
                if (parameter.path("in").asString().equals("query")
                        && parameter.path("schema").toString().contains("\"uuid\"")) {
                    String name = parameter.path("name").asString();
                    String id = operation.path().contains("{id}")
                            ? world.thing(operation.path(), ann).toString()
                            : "";
                    UUID bobs = world.account(bob);
                    assertThat(query(operation, id, name, bobs))
                            .as("%s with another's %s", operation, name)
                            .isEqualTo(query(operation, id, name, UUID.randomUUID()));
                }
            }
        }
    }

    private String query(Operations.Operation operation, String id, String name, UUID value) {
        return untraced(calls.send(operation, id, Map.of(name, value.toString()), ann.accessToken(), null))
                .replace(value.toString(), "");
    }

    @Test
    void in_a_body() {
        for (Operations.Operation operation : operations.all()) {
            JsonNode schema = operation.bodySchema();
            JsonNode example = calls.body(operation, ann);
            if (schema == null || example == null || !example.isObject()) {
                continue;
            }
            for (var property : operations.resolve(schema).path("properties").properties()) {
                // A field called id is the client's own choice of a new one.
                if (property.getValue().path("format").asString("").equals("uuid")
                        && !property.getKey().equals("id")) {
                    String name = property.getKey();
                    UUID bobs = name.equals("accountId") ? world.account(bob) : world.transaction(bob);
                    String unknown = body(operation, (ObjectNode) example, name, UUID.randomUUID());
                    assertThat(body(operation, (ObjectNode) example, name, bobs))
                            .as("%s with another's %s", operation, name)
                            .isEqualTo(unknown)
                            .startsWith("4");
                }
            }
        }
    }

    private String body(Operations.Operation operation, ObjectNode example, String name, UUID value) {
        String id = operation.path().contains("{id}")
                ? world.thing(operation.path(), ann).toString()
                : "";
        ObjectNode body = example.deepCopy();
        body.put(name, value.toString());
        return untraced(calls.send(operation, id, Map.of(), ann.accessToken(), body.toString()));
    }
}
