package financetracker.query.live;

import financetracker.query.changes.Frame;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What can be said on a socket: the {@code data} of each message by its event. There are no others. */
public final class SocketProtocol {
    public static final String PATH = "/api/v1/ws";

    private SocketProtocol() {}

    /** What the server says. */
    public static SortedMap<String, Class<?>> sent() {
        SortedMap<String, Class<?>> sent = new TreeMap<>(events(Notice.class));
        sent.putAll(events(Frame.Data.class));
        return sent;
    }

    /** What clients say. */
    public static SortedMap<String, Class<?>> received() {
        return new TreeMap<>(events(ClientMessage.class));
    }

    static <T> Map<String, Class<? extends T>> events(Class<T> sealedType) {
        Map<String, Class<? extends T>> events = new TreeMap<>();
        for (Class<?> type : sealedType.getPermittedSubclasses()) {
            events.put(Frame.eventOf(type), type.asSubclass(sealedType));
        }
        return events;
    }
}
