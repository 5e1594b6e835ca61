package financetracker.app.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import financetracker.query.live.Closing;
import financetracker.query.live.SocketProtocol;
import io.swagger.v3.core.util.Json31;

/** The AsyncAPI 3.0 document of the socket, made from the types of its messages. */
final class SocketDocument {
    private static final String DESCRIPTION = """
            Live updates. Messages are JSON texts in both directions: `event`, and `data` with the event's own fields; \
            the server's have `sequence` too.

            **Opening**: `POST /api/v1/auth/ws-ticket` answers with a ticket that opens one socket within 30 seconds. It \
            is sent in the first message, `authenticate`, within 5 seconds, or in the handshake, as a second subprotocol \
            beside `finance-tracker`: `new WebSocket(url, ["finance-tracker", "ticket." + ticket])`. Never in the \
            address. `connected` answers.

            **Sequence** is the position of the change that a frame tells of. Frames of changes come in its order, each \
            once. Other frames carry the position up to which all changes have been told on this socket.

            **Resuming** after a lost connection: subscribe to the accounts, then `resume` with the last frame's \
            sequence. After `resumed` comes everything that was missed, and what is new follows it. `error` with the \
            code `reread_required` means that too much was: read anew over HTTP and go on with the frames that come. \
            Likewise to start: subscribe, read, then resume with the answer's `Ledger-Sequence`.

            **Errors** leave the socket open. **Closing**: the server's codes and reasons are under `x-close-codes`.

            Ignore events and fields that are not known: there will be more.""";

    private final RecordSchemas schemas;
    private final ObjectNode document = Json31.mapper().createObjectNode();

    SocketDocument(SchemaForms forms) {
        schemas = new RecordSchemas(forms);
        document.put("asyncapi", "3.0.0").put("defaultContentType", "application/json");
        document.putObject("info")
                .put("title", "Finance Tracker: live updates")
                .put("version", "1")
                .put("description", DESCRIPTION);
        document.putObject("servers")
                .putObject("local")
                .put("host", "127.0.0.1:8080")
                .put("protocol", "ws")
                .put("description", "Over TLS the protocol is wss.");
        ObjectNode channel = document.putObject("channels").putObject("socket").put("address", SocketProtocol.PATH);
        channel.putObject("messages");
        channel.putObject("bindings").putObject("ws").put("method", "GET");
        document.putObject("operations");
        document.putObject("components").putObject("messages");
        SocketProtocol.received().forEach((event, data) -> add("receive", event, data));
        SocketProtocol.sent().forEach((event, data) -> add("send", event, data));
        answers("ping", "pong");
        answers("resume", "resumed");
        answers("authenticate", "connected");
        schemas.addTo(document.withObject("/components").putObject("schemas"));
        closeCodes(document.putArray("x-close-codes"));
    }

    /** The document as JSON. */
    String json() {
        return document.toString();
    }

    private void add(String action, String event, Class<?> data) {
        boolean ofServer = action.equals("send");
        document.withObject("/channels/socket/messages").putObject(event).put("$ref", "#/components/messages/" + event);
        ObjectNode operation =
                document.withObject("/operations").putObject(event).put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/socket");
        operation.putArray("messages").addObject().put("$ref", "#/channels/socket/messages/" + event);
        ObjectNode message = document.withObject("/components/messages").putObject(event);
        message.put("name", event).put("summary", RecordSchemas.description(data));
        ObjectNode payload = message.putObject("payload").put("type", "object");
        ObjectNode properties = payload.putObject("properties");
        properties.putObject("event").put("type", "string").put("const", event);
        ArrayNode required = payload.putArray("required").add("event");
        if (ofServer) {
            properties
                    .putObject("sequence")
                    .put("type", "integer")
                    .put("format", "int64")
                    .put("minimum", 0);
            required.add("sequence").add("data");
        } else {
            payload.put("additionalProperties", false);
            if (data.getRecordComponents().length > 0) {
                required.add("data");
            }
        }
        properties.putObject("data").put("$ref", schemas.add(data, !ofServer));
        ObjectNode example =
                message.putArray("examples").addObject().putObject("payload").put("event", event);
        if (ofServer) {
            example.put("sequence", 42);
        }
        example.set("data", Json31.mapper().valueToTree(schemas.example(data)));
    }

    private void answers(String event, String reply) {
        ObjectNode node = document.withObject("/operations/" + event).putObject("reply");
        node.putObject("channel").put("$ref", "#/channels/socket");
        node.putArray("messages").addObject().put("$ref", "#/channels/socket/messages/" + reply);
    }

    private static void closeCodes(ArrayNode codes) {
        for (Closing closing : Closing.values()) {
            codes.addObject()
                    .put("code", closing.code())
                    .put("reason", closing.reason())
                    .put("description", closing.help());
        }
    }
}
