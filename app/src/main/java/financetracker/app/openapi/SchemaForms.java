package financetracker.app.openapi;

import com.fasterxml.jackson.databind.JavaType;
import financetracker.events.Id;
import financetracker.events.PersonalText;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.refusal.Refusal;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The schemas of our types: what {@code JsonForms} reads and writes. Past 150 lines because each type needs its few. */
@Component
class SchemaForms implements ModelConverter {
    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        Class<?> raw = java == null ? Object.class : java.getRawClass();
        Schema<?> ours = scalar(raw, context);
        if (ours != null) {
            return ours;
        }
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (resolved != null && raw.isRecord() && raw.getName().startsWith("financetracker.")) {
            describe(raw, resolved, context);
        }
        return resolved;
    }

    private static @Nullable Schema<?> scalar(Class<?> raw, ModelConverterContext context) {
        if (Id.class.isAssignableFrom(raw)) {
            return schema("string").format("uuid");
        }
        if (raw == PersonalText.class) {
            return schema("string");
        }
        if (raw == Currency.class) {
            return schema("string")
                    .pattern("^[A-Z]{3}$")
                    .description("ISO 4217.")
                    .example("EUR");
        }
        if (ZoneId.class.isAssignableFrom(raw)) {
            return schema("string")
                    .description("A time zone of the IANA database.")
                    .example("Europe/Dublin");
        }
        if (raw.isEnum() && (raw.getName().startsWith("financetracker.") || raw == java.time.DayOfWeek.class)) {
            Schema<Object> constants = schema("string");
            constants.setEnum(Arrays.stream(raw.getEnumConstants())
                    .map(each -> (Object) ((Enum<?>) each).name().toLowerCase(Locale.ROOT))
                    .toList());
            return constants;
        }
        if (raw == Money.class) {
            return defined("Money", money(), context);
        }
        return Refusal.class.isAssignableFrom(raw) ? defined("Refusal", refusal(), context) : null;
    }

    private static Schema<?> money() {
        Schema<Object> money = schema("object").description("An exact amount; negative is out of the account.");
        money.addProperty(
                "amount",
                schema("string")
                        .pattern("^-?\\d{1,18}(\\.\\d{1,4})?$")
                        .description("With at most the currency's own number of decimals.")
                        .example("-12.34"));
        money.addProperty("currency", schema("string").pattern("^[A-Z]{3}$").example("EUR"));
        money.setRequired(List.of("amount", "currency"));
        return money;
    }

    private static Schema<?> refusal() {
        Schema<Object> refusal = schema("object").description("Why a row was refused, told as a problem is.");
        for (String name : List.of("type", "title", "code", "detail")) {
            refusal.addProperty(name, schema("string"));
        }
        refusal.setRequired(List.of("type", "title", "code", "detail"));
        return refusal;
    }

    private static Schema<?> defined(String name, Schema<?> schema, ModelConverterContext context) {
        context.defineModel(name, schema);
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    /** In OpenAPI 3.1 a schema has types, in 3.0 it had a type; swagger-core keeps both. */
    static Schema<Object> schema(String type) {
        JsonSchema schema = new JsonSchema();
        schema.setType(type);
        schema.addType(type);
        return schema;
    }

    /** A component is required, and not null, unless it is {@code @Nullable}: as when it is read. */
    private void describe(Class<?> raw, Schema<?> resolved, ModelConverterContext context) {
        String ref = resolved.get$ref();
        if (ref == null) {
            return;
        }
        String name = ref.substring(ref.lastIndexOf('/') + 1);
        Class<?> other = named.putIfAbsent(name, raw);
        if (other != null && other != raw) {
            throw new IllegalStateException(
                    other + " and " + raw + " are both named " + name + " in the OpenAPI document; use @Schema(name)");
        }
        Schema<?> model = context.getDefinedModels().get(name);
        if (model == null || model.getProperties() == null) {
            return;
        }
        for (RecordComponent component : raw.getRecordComponents()) {
            Schema<?> property = model.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.getProperties().put(component.getName(), orNull(property));
                // A limit such as @NotBlank makes swagger-core think that it must be there.
                if (model.getRequired() != null) {
                    model.getRequired().remove(component.getName());
                }
            } else if (model.getRequired() == null || !model.getRequired().contains(component.getName())) {
                model.addRequiredItem(component.getName());
            }
        }
    }

    static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(property, schema("null")));
        }
        if (property.getTypes() != null) {
            property.addType("null");
        }
        return property;
    }
}
