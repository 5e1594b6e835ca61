package financetracker.app.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JSON schemas of records as {@code JsonForms} writes and reads them, with those of what they are made of. */
final class RecordSchemas {
    private final OpenAPI known = new OpenAPI().components(new Components().schemas(new TreeMap<>()));
    private final ModelConverters converters = new ModelConverters(true);

    RecordSchemas(SchemaForms forms) {
        converters.addConverter(forms);
    }

    /** @return where it can be referred to */
    String add(Class<?> type, boolean closed) {
        Schema<Object> schema = SchemaForms.schema("object");
        schema.setDescription(description(type));
        for (RecordComponent component : type.getRecordComponents()) {
            String name = name(component);
            Schema<?> property = property(component);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            schema.addProperty(name, nullable ? SchemaForms.orNull(property) : property);
            if (!nullable || !closed) {
                schema.addRequiredItem(name);
            }
        }
        if (closed) {
            schema.setAdditionalProperties(false);
        }
        known.getComponents().addSchemas(type.getSimpleName(), schema);
        return "#/components/schemas/" + type.getSimpleName();
    }

    @Nullable
    Object example(Class<?> type) {
        if (type.getRecordComponents().length == 0) {
            return Map.of();
        }
        Schema<?> schema = known.getComponents().getSchemas().get(type.getSimpleName());
        return new Examples(known).of(Objects.requireNonNull(schema, "added before"));
    }

    void addTo(ObjectNode schemas) {
        known.getComponents()
                .getSchemas()
                .forEach((name, schema) -> schemas.set(name, Json31.mapper().valueToTree(schema)));
    }

    static String description(Class<?> type) {
        return Objects.requireNonNull(
                        type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class),
                        () -> type + " has no @Schema(description = ...)")
                .description();
    }

    /** A record's component gives its annotations to the accessor too, those of its type excepted. */
    private Schema<?> property(RecordComponent component) {
        ResolvedSchema resolved = converters.resolveAsResolvedSchema(new AnnotatedType(component.getGenericType())
                .ctxAnnotations(component.getAccessor().getAnnotations())
                .resolveAsRef(true));
        resolved.referencedSchemas.forEach(known.getComponents()::addSchemas);
        return resolved.schema;
    }

    private static String name(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null ? component.getName() : given.value();
    }
}
