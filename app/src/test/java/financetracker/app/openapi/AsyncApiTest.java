package financetracker.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import financetracker.app.client.Api;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.LiveSocket;
import financetracker.app.client.ServerTest;
import financetracker.app.http.Approved;
import financetracker.query.changes.Frame;
import financetracker.query.live.ClientMessage;
import financetracker.query.live.Notice;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class AsyncApiTest {
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @LocalServerPort
    int port;

    private Api api;
    private JsonNode document;

    @BeforeEach
    void read() {
        api = new Api(port);
        document = api.call("GET", "/api/v1/asyncapi.json", null, null).body();
    }

    @Test
    void the_committed_document_is_the_served_one() throws IOException {
        Object sorted = SORTED.treeToValue(document, Object.class);

        Approved.check("docs/asyncapi.json", SORTED.writeValueAsString(sorted) + "\n");
    }

    /** Found in the compiled classes, not where the document finds them. */
    @Test
    void every_message_is_in_the_document() {
        Set<String> events = new ClassFileImporter()
                .importPackagesOf(Frame.class, Notice.class).stream()
                        .filter(type -> Stream.of(Frame.Data.class, Notice.class, ClientMessage.class)
                                .anyMatch(of -> type.isAssignableTo(of) && !type.isInterface()))
                        .map(JavaClass::reflect)
                        .map(Frame::eventOf)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(events).hasSizeGreaterThan(10);
        for (String part : List.of("/channels/socket/messages", "/operations", "/components/messages")) {
            assertThat(new TreeSet<>(document.at(part).propertyNames()))
                    .as(part)
                    .isEqualTo(events);
        }
    }

    @Test
    void the_server_follows_the_documents_examples() {
        Registered person = api.register();
        String account = new World(api).account(person).toString();
        try (LiveSocket socket = LiveSocket.of(port, api.ticket(person.accessToken()))) {
            for (String event : messagesOf("receive")) {
                JsonNode example = document.at("/components/messages/" + event + "/examples/0/payload");
                socket.subscribe(account)
                        .sayRaw(UUID.matcher(example.toString()).replaceAll(account));

                assertThat(socket.sync().stream()
                                .filter(frame -> frame.path("event").asString().equals("error"))
                                .map(frame -> frame.at("/data/code").asString()))
                        .as(event)
                        .isSubsetOf("already_authenticated");
            }
        }
    }

    private List<String> messagesOf(String action) {
        return document.path("operations").properties().stream()
                .filter(operation ->
                        operation.getValue().path("action").asString().equals(action))
                .map(operation -> operation.getKey())
                .sorted()
                .toList();
    }
}
