package financetracker.app.openapi;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls of any operation of the document, with its own example as the body. */
final class Calls {
    static final String DAY = "2026-11-22";

    private final Api api;
    private final World world;

    Calls(Api api, World world) {
        this.api = api;
        this.world = world;
    }

    /** The operation's example, about this person's own things; null where no JSON is sent. */
    @Nullable
    JsonNode body(Operations.Operation operation, Registered owner) {
        JsonNode example = operation.bodyExample();
        if (example == null) {
            return null;
        }
        JsonNode body = example.deepCopy();
        for (JsonNode node : body.findParents("accountId")) {
            ((ObjectNode) node).put("accountId", world.account(owner).toString());
        }
        for (String field : new String[] {"password", "currentPassword"}) {
            if (body.has(field)) {
                ((ObjectNode) body).put(field, Api.PASSWORD);
            }
        }
        return body;
    }

    /** @param id what stands at {@code {id}}, written as it is */
    Answer send(
            Operations.Operation operation,
            String id,
            Map<String, String> query,
            @Nullable String token,
            @Nullable String body) {
        return api.send(request(operation, id, query, token, body).build());
    }

    private HttpRequest.Builder request(
            Operations.Operation operation,
            String id,
            Map<String, String> query,
            @Nullable String token,
            @Nullable String body) {
        StringBuilder path =
                new StringBuilder(operation.path().replace("{id}", id).replace("{date}", DAY));
        char separator = '?';
        for (var parameter : query.entrySet()) {
            path.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
            separator = '&';
        }
        HttpRequest.Builder request = api.request(operation.method(), path.toString(), token, null);
        if (operation.parameters("header").contains("If-Match")) {
            request.header("If-Match", "*");
        }
        if (operation.parameters("header").contains("Ledger-Sequence-Min")) {
            request.header("Ledger-Sequence-Min", Long.toString(world.position()));
        }
        boolean statement = operation.node().path("requestBody").path("content").has(World.OFX);
        String sent = statement && body == null ? World.statementText() : body;
        if (sent != null) {
            request.header("Content-Type", statement ? World.OFX : "application/json");
            request.method(operation.method(), BodyPublishers.ofString(sent));
        }
        return request;
    }
}
