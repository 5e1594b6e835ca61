package financetracker.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds every body, and reads what nobody asked for, so that a refusal reaches a client that is still sending. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
@EnableConfigurationProperties(BodyLimits.class)
class BodyFilter extends OncePerRequestFilter {
    private final BodyLimits limits;
    private final Semaphore kilobytes;

    BodyFilter(BodyLimits limits) {
        this.limits = limits;
        this.kilobytes = new Semaphore(Math.toIntExact(limits.bodiesMax().toKilobytes()));
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
        var body = new BoundedBody(request, bytesMax, Duration.ofSeconds(limits.bodySecondsMax()), kilobytes);
        try {
            chain.doFilter(body, response);
        } finally {
            body.discardRest();
        }
    }
}
