package financetracker.app.http;

import financetracker.events.Id;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;

/** Ids on the wire: a UUID in its one written form, of either case. The JDK would also take {@code 1-2-3-4-5}. */
final class IdForm {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int RFC_VARIANT = 2;

    private IdForm() {}

    /** The UUID of this text, or empty if it is no UUID of RFC 9562 (nil included). */
    static Optional<UUID> parse(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        UUID uuid = UUID.fromString(text);
        return uuid.variant() == RFC_VARIANT ? Optional.of(uuid) : Optional.empty();
    }

    static <T> T construct(Class<T> type, UUID uuid) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(UUID.class);
            return constructor.newInstance(uuid);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(type + " is no public record of one UUID", e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        }
    }

    static final class Writer extends ValueSerializer<Id> {
        @Override
        public void serialize(Id id, JsonGenerator out, SerializationContext context) {
            out.writeString(id.value().toString());
        }
    }

    static final class UuidReader extends ValueDeserializer<UUID> {
        @Override
        public UUID deserialize(JsonParser parser, DeserializationContext context) {
            return read(parser, UUID.class);
        }
    }

    private static UUID read(JsonParser parser, Class<?> target) {
        Optional<UUID> uuid =
                parser.currentToken() == JsonToken.VALUE_STRING ? parse(parser.getString()) : Optional.empty();
        return uuid.orElseThrow(() -> new UnreadableValue(parser, target, "must be a UUID (RFC 9562)"));
    }

    /** Reads every type of id, also those of tomorrow. */
    static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Class<?> raw = type.getRawClass();
            return hasDeserializerFor(config, raw) ? new Reader<>(raw) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Id.class.isAssignableFrom(type) && type.isRecord();
        }
    }

    private static final class Reader<T> extends ValueDeserializer<T> {
        private final Class<T> type;

        Reader(Class<T> type) {
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return construct(type, read(parser, type));
        }
    }
}
