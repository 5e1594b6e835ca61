package financetracker.query.live;

import financetracker.refusal.InvalidRequest.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads clients' messages, as strictly as bodies over HTTP. */
@Component
class ClientMessages {
    private static final Map<String, Class<? extends ClientMessage>> TYPES = SocketProtocol.events(ClientMessage.class);

    private final JsonMapper json;
    private final MessageFaults faults;
    private final Validator validator;

    ClientMessages(JsonMapper json, MessageFaults faults, Validator validator) {
        this.json = json;
        this.faults = faults;
        this.validator = validator;
    }

    /** @throws Refused if it is none, or something in it is wrong */
    ClientMessage read(String text) {
        JsonNode frame = tree(text);
        String event = frame.path("event").asString("");
        Class<? extends ClientMessage> type = TYPES.get(event);
        if (type == null || !frame.path("event").isString()) {
            throw Refused.at(SocketError.UNKNOWN_EVENT, "must be one of: " + names(), null, "/event");
        }
        for (String name : frame.propertyNames()) {
            if (!name.equals("event") && !name.equals("data")) {
                throw Refused.at(SocketError.INVALID_MESSAGE, "beside event and data there is nothing", event, "");
            }
        }
        JsonNode data = frame.has("data") ? frame.path("data") : json.createObjectNode();
        if (!data.isObject()) {
            throw Refused.at(SocketError.INVALID_MESSAGE, "must be one object", event, "/data");
        }
        try {
            return valid(json.treeToValue(data, type), event);
        } catch (JacksonException unreadable) {
            Fault fault = faults.of(unreadable);
            throw Refused.at(SocketError.INVALID_MESSAGE, fault.detail(), event, "/data" + fault.where());
        }
    }

    private ClientMessage valid(ClientMessage message, String event) {
        for (ConstraintViolation<ClientMessage> wrong : validator.validate(message)) {
            throw Refused.at(
                    SocketError.INVALID_MESSAGE, wrong.getMessage(), event, "/data/" + wrong.getPropertyPath());
        }
        return message;
    }

    private JsonNode tree(String text) {
        try {
            JsonNode tree = json.readTree(text);
            if (tree.isObject()) {
                return tree;
            }
            throw Refused.at(SocketError.MALFORMED_MESSAGE, "must be one object", null, "");
        } catch (JacksonException unreadable) {
            Fault fault = faults.of(unreadable);
            throw Refused.at(SocketError.MALFORMED_MESSAGE, fault.detail(), null, fault.where());
        }
    }

    private static String names() {
        return String.join(", ", TYPES.keySet());
    }
}
