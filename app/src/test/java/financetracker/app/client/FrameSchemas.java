package financetracker.app.client;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed AsyncAPI document, to hold real frames against. */
final class FrameSchemas {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final JsonNode DOCUMENT = document();
    private static final Map<String, Schema> BY_EVENT = new ConcurrentHashMap<>();

    private FrameSchemas() {}

    /** Fails unless the frame is one of the document's, with all of its fields and no other. */
    static JsonNode checked(JsonNode frame) {
        String event = frame.path("event").asString("");
        if (!DOCUMENT.at("/operations/" + event + "/action").asString("").equals("send")) {
            throw new AssertionError("the document has no such frame: " + frame);
        }
        List<Error> faults =
                BY_EVENT.computeIfAbsent(event, FrameSchemas::schema).validate(frame);
        if (!faults.isEmpty()) {
            throw new AssertionError(faults + " in " + frame);
        }
        TreeSet<String> names = new TreeSet<>(data(event).path("properties").propertyNames());
        if (!names.equals(new TreeSet<>(frame.path("data").propertyNames()))) {
            throw new AssertionError("other fields than the document's " + names + ": " + frame);
        }
        return frame;
    }

    private static JsonNode data(String event) {
        JsonNode reference = DOCUMENT.at("/components/messages/" + event + "/payload/properties/data/$ref");
        return DOCUMENT.at(reference.asString().substring(1));
    }

    private static Schema schema(String event) {
        ObjectNode schema = (ObjectNode)
                DOCUMENT.at("/components/messages/" + event + "/payload").deepCopy();
        schema.set("components", DOCUMENT.path("components"));
        return SCHEMAS.getSchema(schema);
    }

    private static JsonNode document() {
        try {
            return JsonMapper.shared().readTree(Files.readString(Path.of("../docs/asyncapi.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
