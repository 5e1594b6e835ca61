package financetracker.query.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** Joins Spring's connections to conversations. */
@Component
class SocketHandler implements WebSocketHandler {
    private static final Logger log = LoggerFactory.getLogger(SocketHandler.class);

    private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();
    private final Outboxes outboxes;
    private final Arrivals arrivals;
    private final LiveFeed live;
    private final ClientMessages messages;
    private final Requests requests;
    private final SocketLimits limits;
    private final Clock clock;
    private volatile boolean leaving;

    SocketHandler(
            Outboxes outboxes,
            Arrivals arrivals,
            LiveFeed live,
            ClientMessages messages,
            Requests requests,
            SocketLimits limits,
            Clock clock,
            MeterRegistry meters) {
        this.outboxes = outboxes;
        this.arrivals = arrivals;
        this.live = live;
        this.messages = messages;
        this.requests = requests;
        this.limits = limits;
        this.clock = clock;
        Gauge.builder("socket.open", conversations, Map::size)
                .description("Open WebSocket connections")
                .register(meters);
    }

    Collection<Conversation> conversations() {
        return conversations.values();
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession connection) {
        Outbox outbox = outboxes.of(connection, () -> drained(connection.getId()));
        var conversation = new Conversation(outbox, arrivals, messages, requests, limits, clock);
        conversations.put(connection.getId(), conversation);
        if (leaving) {
            outbox.close(Closing.GOING_AWAY);
        } else if (TicketHandshake.ticket(connection) instanceof String ticket) {
            conversation.authenticate(ticket);
        }
    }

    private void drained(String id) {
        Conversation conversation = conversations.get(id);
        Socket socket = conversation == null ? null : conversation.socket();
        if (socket != null) {
            live.look(socket);
        }
    }

    @Override
    public void handleMessage(WebSocketSession connection, WebSocketMessage<?> message) {
        Conversation conversation = conversations.get(connection.getId());
        if (conversation == null) {
            return;
        }
        try {
            hear(conversation, message);
        } catch (RuntimeException failure) {
            log.error("a socket's message could not be followed", failure);
            conversation.outbox().close(Closing.INTERNAL_ERROR);
        }
    }

    private static void hear(Conversation conversation, WebSocketMessage<?> message) {
        switch (message) {
            case TextMessage text -> conversation.textPart(text.getPayload(), text.isLast());
            case BinaryMessage binary -> conversation.binaryPart(binary.getPayloadLength(), binary.isLast());
            case PongMessage pong -> conversation.pong();
            default -> throw new IllegalArgumentException(message.getClass().getName());
        }
    }

    @Override
    public void handleTransportError(WebSocketSession connection, Throwable failure) {
        log.debug("a socket's connection failed: {}", failure.toString());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession connection, CloseStatus status) {
        Conversation conversation = conversations.remove(connection.getId());
        if (conversation == null) {
            return;
        }
        conversation.ended();
        if (conversation.outbox().closing() == null) {
            outboxes.countClosed("client");
        }
    }

    @Override
    public boolean supportsPartialMessages() {
        // So that a message that is too long can be read over instead of ending the connection.
        return true;
    }

    /** Lets sockets arrive. */
    void stay() {
        leaving = false;
    }

    /** Closes every socket, also those that are only arriving, and waits for that so long. */
    void leave(Duration max) throws InterruptedException {
        leaving = true;
        conversations.values().forEach(each -> each.outbox().close(Closing.GOING_AWAY));
        long deadline = System.nanoTime() + max.toNanos();
        while (!conversations.isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
