package financetracker.query.live;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** {@code GET /api/v1/ws}. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketEndpoint {
    @Bean
    SocketLimits socketLimits(
            @Value("${finance-tracker.sockets.per-user:10}") int perUser,
            @Value("${finance-tracker.sockets.per-household:20}") int perHousehold,
            @Value("${finance-tracker.sockets.accounts-max:200}") int accountsMax,
            @Value("${finance-tracker.sockets.messages-at-once:400}") int messagesAtOnce,
            @Value("${finance-tracker.sockets.messages-per-second:20}") int messagesPerSecond,
            @Value("${finance-tracker.sockets.resume-max:10000}") int resumeMax,
            @Value("${finance-tracker.sockets.authenticate-within:5s}") Duration authenticateWithin,
            @Value("${finance-tracker.sockets.ping-every:20s}") Duration pingEvery,
            @Value("${finance-tracker.sockets.silence-max:60s}") Duration silenceMax,
            @Value("${finance-tracker.sockets.send-max:10s}") Duration sendMax) {
        return new SocketLimits(
                perUser,
                perHousehold,
                accountsMax,
                messagesAtOnce,
                messagesPerSecond,
                resumeMax,
                authenticateWithin,
                pingEvery,
                silenceMax,
                sendMax);
    }

    /** @param origins of other sites whose pages may open sockets, beside the program's own: those of CORS */
    @Bean
    WebSocketConfigurer socketRoute(
            SocketHandler handler, @Value("${finance-tracker.cors.origins:}") List<String> origins) {
        var handshakes = new DefaultHandshakeHandler();
        handshakes.setSupportedProtocols(TicketHandshake.PROTOCOL);
        String[] allowed = origins.stream()
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toArray(String[]::new);
        return (WebSocketHandlerRegistry registry) -> registry.addHandler(handler, SocketProtocol.PATH)
                .setHandshakeHandler(handshakes)
                .addInterceptors(new TicketHandshake())
                .setAllowedOrigins(allowed);
    }
}
