package financetracker.query.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Takes a ticket out of the handshake: offered as a second subprotocol, {@code ticket.…}, beside {@value #PROTOCOL},
 * which is the one that is agreed on. Browsers can set no other header.
 */
final class TicketHandshake implements HandshakeInterceptor {
    static final String PROTOCOL = "finance-tracker";

    private static final String PREFIX = "ticket.";
    private static final String ATTRIBUTE = "ticket";

    /** The ticket, once; null if it did not come with the handshake. */
    static @Nullable Object ticket(WebSocketSession connection) {
        return connection.getAttributes().remove(ATTRIBUTE);
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        List<String> offered = new WebSocketHttpHeaders(request.getHeaders()).getSecWebSocketProtocol();
        Optional<String> ticket =
                offered.stream().filter(each -> each.startsWith(PREFIX)).findFirst();
        ticket.ifPresent(each -> attributes.put(ATTRIBUTE, each.substring(PREFIX.length())));
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
