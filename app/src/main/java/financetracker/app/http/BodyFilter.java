package financetracker.app.http;

import financetracker.app.ratelimit.ClientAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds every body, and reads what nobody asked for, so that a refusal reaches a client that is still sending. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
@EnableConfigurationProperties(RequestLimits.class)
class BodyFilter extends OncePerRequestFilter {
    private final RequestLimits limits;
    private final ClientAddress addresses;
    private final ArrivingBodies arriving;

    BodyFilter(RequestLimits limits, ClientAddress addresses) {
        this.limits = limits;
        this.addresses = addresses;
        this.arriving =
                new ArrivingBodies(Math.toIntExact(limits.arrivingMax().toKilobytes()), limits.arrivingPerAddressMax());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean chunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (!chunked && request.getContentLengthLong() <= 0) {
            chain.doFilter(request, response);
            return;
        }
        int bytesMax = limits.bytesMax(request.getRequestURI());
        var body = new BoundedBody(
                request, addresses.of(request), bytesMax, Duration.ofSeconds(limits.arrivingSecondsMax()), arriving);
        try {
            chain.doFilter(body, response);
        } finally {
            if (body.isUnfinished()) {
                // The answer first: who is told sooner may stop sending.
                response.flushBuffer();
                body.discardRest();
            }
        }
    }
}
