package financetracker.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.ServerTest;
import financetracker.app.http.Approved;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class OpenApiTest {
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @LocalServerPort
    private int port;

    private Operations operations;

    @BeforeEach
    void read() {
        operations = Operations.served(new Api(port));
    }

    @Test
    void the_committed_document_is_the_served_one() throws IOException {
        Object document = SORTED.treeToValue(operations.document(), Object.class);

        Approved.check("docs/openapi.json", SORTED.writeValueAsString(document) + "\n");
    }

    @Test
    void every_operation_is_described() {
        assertThat(operations.document().path("openapi").asString()).startsWith("3.1");
        assertThat(operations.all()).hasSizeGreaterThan(20);
        assertThat(operations.all()).extracting(Operations.Operation::id).doesNotHaveDuplicates();
        for (Operations.Operation operation : operations.all()) {
            JsonNode node = operation.node();
            assertThat(node.path("summary").asString(""))
                    .as("summary of %s; add @Operation(summary = ...) to its method", operation)
                    .isNotEmpty();
            assertThat(node.path("responses").propertyNames())
                    .as("%s", operation)
                    .contains("400", "429", "500", "503");
            assertThat(operation.isSecured() || operation.path().startsWith("/api/v1/auth/"))
                    .as("%s is open to everybody", operation)
                    .isTrue();
            JsonNode body = node.path("requestBody").path("content").path("application/json");
            assertThat(body.isMissingNode() || body.has("example"))
                    .as("example of %s", operation)
                    .isTrue();
        }
    }

    /** springdoc swallows what goes wrong with a type, such as two of one name, and describes it by nothing. */
    @Test
    void every_type_and_every_answer_says_what_is_in_it() {
        assertThat(operations.document().at("/components/schemas").properties())
                .filteredOn(schema -> schema.getValue().isEmpty())
                .extracting(Map.Entry::getKey)
                .as("describe nothing")
                .isSubsetOf("Data");
        for (Operations.Operation operation : operations.all()) {
            assertThat(operation.node().path("responses").properties())
                    .as("%s answers; name it by @ApiResponse, with useReturnTypeSchema if it has a body", operation)
                    .anyMatch(answer -> answer.getKey().equals("204")
                            || answer.getKey().equals("202")
                            || (answer.getKey().startsWith("20")
                                    && answer.getValue().has("content")));
        }
    }

    /** A text or list without a limit is one that somebody fills. */
    @Test
    void every_text_and_list_of_a_request_has_a_limit() {
        List<String> unlimited = new ArrayList<>();
        for (Operations.Operation operation : operations.all()) {
            JsonNode schema = operation.bodySchema();
            if (schema != null) {
                collect(operation.id(), schema, unlimited);
            }
        }
        assertThat(unlimited).as("add @Size to them").isEmpty();
    }

    private void collect(String where, JsonNode given, List<String> unlimited) {
        JsonNode schema = operations.resolve(given);
        String types = schema.path("type").toString();
        boolean formed = schema.has("format") || schema.has("enum") || schema.has("pattern") || schema.has("example");
        if (types.contains("string") && !formed && !schema.has("maxLength")) {
            unlimited.add(where);
        }
        if (types.contains("array")) {
            if (!schema.has("maxItems")) {
                unlimited.add(where);
            }
            collect(where + "[]", schema.path("items"), unlimited);
        }
        schema.path("anyOf").forEach(each -> collect(where, each, unlimited));
        schema.path("properties")
                .properties()
                .forEach(property -> collect(where + "." + property.getKey(), property.getValue(), unlimited));
    }
}
