package financetracker.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an example of a request from its schema; a field's name chooses a value that people would enter. */
final class Examples {
    private static final String ID = "0192f3a0-7c4e-7b1a-9d2f-5e8c6a4b3d21";

    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("email", "ann@example.org"),
            Map.entry("password", "a long and unusual phrase"),
            Map.entry("currentPassword", "a long and unusual phrase"),
            Map.entry("newPassword", "another long and unusual phrase"),
            Map.entry("displayName", "Ann"),
            Map.entry("timeZone", "Europe/Dublin"),
            Map.entry("locale", "en-IE"),
            Map.entry("currency", "EUR"),
            Map.entry("baseCurrency", "EUR"),
            Map.entry("base", "USD"),
            Map.entry("rate", "0.92"),
            Map.entry("name", "Everyday"),
            Map.entry("description", "Corner shop"),
            Map.entry("counterparty", "Corner Shop Ltd"),
            Map.entry("notes", "bread and milk"),
            Map.entry("reason", "typing error"),
            Map.entry("delimiter", ";"),
            Map.entry("decimalMark", ","),
            Map.entry("amount", "-12.34"));

    /** Optional fields whose example would only work together with something that exists. */
    private static final Set<String> LEFT_OUT = Set.of(
            "categoryId",
            "choices",
            "counterpartyId",
            "parentId",
            "inviteCode",
            "deviceToken",
            "original",
            "id",
            "rate",
            "splits",
            "receivedAmount",
            "debit",
            "credit",
            "creditLimit");

    private static final List<Object> SPLITS =
            List.of(Map.of("percent", "50", "note", "bread"), Map.of("note", "the rest"));

    private final OpenAPI api;

    Examples(OpenAPI api) {
        this.api = api;
    }

    @Nullable
    Object of(Schema<?> schema) {
        return of("", schema);
    }

    private @Nullable Object of(String name, Schema<?> given) {
        Schema<?> schema = RequestRules.resolved(api, given);
        if (schema.getAnyOf() != null) {
            return of(name, (Schema<?>) schema.getAnyOf().getFirst());
        }
        if (schema.getProperties() != null) {
            return object(schema);
        }
        if (name.equals("splits")) {
            return SPLITS;
        }
        if (schema.getItems() != null) {
            return name.equals("tags") ? List.of("food") : List.of(Objects.requireNonNull(of("", schema.getItems())));
        }
        if (BY_NAME.containsKey(name) && schema.getEnum() == null && !isNumber(schema)) {
            return BY_NAME.get(name);
        }
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return schema.getEnum().getFirst();
        }
        return scalar(schema);
    }

    private Map<String, Object> object(Schema<?> schema) {
        Map<String, Object> example = new LinkedHashMap<>();
        Map<String, Schema> properties = schema.getProperties();
        properties.forEach((name, property) -> {
            boolean required =
                    schema.getRequired() != null && schema.getRequired().contains(name);
            if (required || !LEFT_OUT.contains(name)) {
                example.put(name, Objects.requireNonNull(of(name, (Schema<?>) property)));
            }
        });
        return example;
    }

    private static boolean isNumber(Schema<?> schema) {
        Set<String> types = types(schema);
        return types.contains("integer") || types.contains("number");
    }

    private static Set<String> types(Schema<?> schema) {
        return schema.getTypes() == null ? Set.of() : schema.getTypes();
    }

    private static Object scalar(Schema<?> schema) {
        if (isNumber(schema)) {
            return schema.getMinimum() == null ? 1 : schema.getMinimum().intValue();
        }
        if (types(schema).contains("boolean")) {
            return false;
        }
        return switch (Objects.requireNonNullElse(schema.getFormat(), "")) {
            case "date" -> "2026-11-22";
            case "date-time" -> "2026-11-22T18:30:00Z";
            case "uuid" -> ID;
            default -> "text";
        };
    }
}
