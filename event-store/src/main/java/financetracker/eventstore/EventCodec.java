package financetracker.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import financetracker.events.DomainEvent;
import financetracker.events.HouseholdId;
import financetracker.events.Receipt;
import financetracker.events.household.HouseholdErased;
import financetracker.log.EventMetadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Turns events into what is stored and back; personal texts are encrypted on the way. */
public final class EventCodec {
    /** @param personal null where the event has no personal text */
    record Encoded(String type, int revision, String payload, byte @Nullable [] personal) {}

    private final HouseholdKeys keys;
    private final ObjectWriter writer;
    private final ObjectWriter listWriter;
    private final ObjectReader listReader;
    private final ObjectReader metadataReader;
    private final ObjectReader rowsReader;
    private final ObjectMapper mapper = EventJson.mapper();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventCodec(HouseholdKeys keys) {
        this.keys = keys;
        this.writer = mapper.writer();
        this.listWriter = mapper.writerFor(String[].class);
        this.listReader = mapper.readerFor(String[].class);
        this.metadataReader = mapper.readerFor(EventMetadata.class);
        this.rowsReader = mapper.readerForListOf(Receipt.Row.class);
    }

    /** @throws financetracker.refusal.CommandRefused if the household was erased */
    Encoded encode(HouseholdId household, UUID eventId, DomainEvent event) {
        EventTypes.EventType type = EventTypes.of(event);
        List<String> texts = new ArrayList<>();
        try {
            String payload = writer.withAttribute(EventJson.PERSONAL, texts).writeValueAsString(event);
            byte[] personal = null;
            if (!texts.isEmpty()) {
                byte[] plain = listWriter.writeValueAsBytes(texts.toArray(String[]::new));
                personal = Aes.encrypt(keys.forWriting(household), plain, bound(type.name(), eventId));
            }
            return new Encoded(type.name(), type.revision(), payload, personal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + type.name(), e);
        }
    }

    DomainEvent decode(HouseholdId household, UUID eventId, Encoded stored) {
        EventTypes.EventType type = EventTypes.named(stored.type());
        if (stored.revision() != type.revision()) {
            throw new IllegalStateException("revision " + stored.revision() + " of " + stored.type() + " is unknown");
        }
        if (type.event() == HouseholdErased.class) {
            keys.forget(household);
        }
        try {
            ObjectReader reader = readers.computeIfAbsent(type.event(), mapper::readerFor);
            List<String> texts = texts(household, eventId, stored);
            return reader.withAttribute(EventJson.PERSONAL, texts).readValue(stored.payload());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + stored.type() + " " + eventId, e);
        }
    }

    /** Null where the household's key was destroyed. */
    private @Nullable List<String> texts(HouseholdId household, UUID eventId, Encoded stored) throws IOException {
        byte[] personal = stored.personal();
        if (personal == null) {
            return List.of();
        }
        var key = keys.forReading(household).orElse(null);
        if (key == null) {
            return null;
        }
        String[] texts = listReader.readValue(Aes.decrypt(key, personal, bound(stored.type(), eventId)));
        return Arrays.asList(texts);
    }

    private static byte[] bound(String type, UUID eventId) {
        return (type + eventId).getBytes(UTF_8);
    }

    String encodeMetadata(EventMetadata metadata) {
        return write(metadata);
    }

    EventMetadata decodeMetadata(String json) {
        try {
            return metadataReader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read metadata", e);
        }
    }

    String encodeRows(List<Receipt.Row> rows) {
        return rows.isEmpty() ? "[]" : write(rows.toArray(Receipt.Row[]::new));
    }

    List<Receipt.Row> decodeRows(String json) {
        try {
            return rowsReader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a receipt", e);
        }
    }

    private String write(Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass(), e);
        }
    }
}
