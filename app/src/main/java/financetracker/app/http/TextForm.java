package financetracker.app.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Types that are one text in JSON. */
final class TextForm {
    private TextForm() {}

    static <T> ValueSerializer<T> writer(Function<T, String> text) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(text.apply(value));
            }
        };
    }

    /** @param form throws {@link IllegalArgumentException} with a message for the client */
    static <T> ValueDeserializer<T> reader(Class<T> type, Function<String, T> form) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                if (parser.currentToken() != JsonToken.VALUE_STRING) {
                    throw new UnreadableValue(parser, type, "must be a text");
                }
                try {
                    return form.apply(storable(parser.getString()));
                } catch (IllegalArgumentException e) {
                    throw new UnreadableValue(parser, type, String.valueOf(e.getMessage()));
                }
            }
        };
    }

    /** Four-digit years only: dates beyond them are typing errors, and some are beyond what PostgreSQL stores. */
    static LocalDate date(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw new IllegalArgumentException("must be a date such as 2026-11-22");
    }

    static Instant instant(String text) {
        try {
            if (text.length() <= 30 && Character.isDigit(text.isEmpty() ? '-' : text.charAt(0))) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw new IllegalArgumentException("must be an instant such as 2026-11-22T18:30:00Z");
    }

    static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time zone such as Europe/Dublin", e);
        }
    }

    /** PostgreSQL stores no NUL, and UTF-8 has no half of a surrogate pair: both would fail or change further in. */
    private static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
                throw new IllegalArgumentException("must be text without control characters or broken surrogates");
            }
        }
        return text;
    }
}
