package financetracker.app.openapi;

import financetracker.app.client.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The operations of the served document: what the generated tests go through. */
record Operations(JsonNode document, List<Operation> all) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static Operations served(Api api) {
        JsonNode document = api.call("GET", "/api/v1/openapi.json", null, null).body();
        Operations operations = new Operations(document, new ArrayList<>());
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.all.add(operations
                        .new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return operations;
    }

    JsonNode resolve(JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        return ref.isEmpty() ? schema : document.at(ref.substring(1));
    }

    final class Operation {
        private final String method;
        private final String path;
        private final JsonNode node;

        Operation(String method, String path, JsonNode node) {
            this.method = method;
            this.path = path;
            this.node = node;
        }

        String id() {
            return node.path("operationId").asString();
        }

        String method() {
            return method;
        }

        String path() {
            return path;
        }

        JsonNode node() {
            return node;
        }

        boolean isSecured() {
            return !node.path("security").isEmpty();
        }

        /** Names of the parameters at this place ({@code path}, {@code query}, {@code header}). */
        List<String> parameters(String in) {
            List<String> names = new ArrayList<>();
            node.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asString().equals(in)) {
                    names.add(parameter.path("name").asString());
                }
            });
            return names;
        }

        @Nullable
        JsonNode bodySchema() {
            JsonNode schema = node.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema");
            return schema.isMissingNode() ? null : schema;
        }

        /** Null where no JSON is sent. */
        @Nullable
        JsonNode bodyExample() {
            JsonNode example = node.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("example");
            return example.isMissingNode() ? null : example;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
