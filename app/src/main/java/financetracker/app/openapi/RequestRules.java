package financetracker.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is true of every JSON request: unknown fields are refused, and there is an example. */
final class RequestRules {
    private RequestRules() {}

    static void addTo(OpenAPI api) {
        Examples examples = new Examples(api);
        Set<String> closed = new HashSet<>();
        for (var item : api.getPaths().values()) {
            for (Operation operation : item.readOperations()) {
                if (operation.getRequestBody() == null) {
                    continue;
                }
                MediaType json = operation.getRequestBody().getContent().get("application/json");
                if (json != null && json.getSchema() != null) {
                    close(api, json.getSchema(), closed);
                    json.setExample(examples.of(json.getSchema()));
                }
            }
        }
    }

    private static void close(OpenAPI api, @Nullable Schema<?> schema, Set<String> closed) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            if (closed.add(schema.get$ref())) {
                close(api, resolved(api, schema), closed);
            }
            return;
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(each -> close(api, (Schema<?>) each, closed));
        }
        close(api, schema.getItems(), closed);
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            schema.setAdditionalProperties(false);
            properties.values().forEach(each -> close(api, each, closed));
        }
    }

    static Schema<?> resolved(OpenAPI api, Schema<?> schema) {
        String ref = schema.get$ref();
        if (ref == null) {
            return schema;
        }
        String name = ref.substring(ref.lastIndexOf('/') + 1);
        return Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
    }
}
