package financetracker.query.live;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One message of the server.
 *
 * @param sequence the position of the change; of a frame that tells of none, the position up to which all has been told
 * @param data a {@link Notice}, or what a {@link financetracker.query.changes.Frame} carries
 */
record SocketFrame(String event, long sequence, Object data) {
    /** The event of a type of message: its name in snake_case. */
    static String eventOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** The records of a sealed type by their events. */
    static <T> Map<String, Class<? extends T>> events(Class<T> sealedType) {
        Map<String, Class<? extends T>> events = new LinkedHashMap<>();
        Arrays.stream(sealedType.getPermittedSubclasses())
                .forEach(type -> events.put(eventOf(type), type.asSubclass(sealedType)));
        return events;
    }
}
