package financetracker.app.http;

import financetracker.app.ratelimit.ClientAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one address, or one line's IPv6 addresses together, from holding all threads, such as by not reading what it
 * asked for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class FairShareFilter extends OncePerRequestFilter {
    private final ClientAddress addresses;
    private final ProblemWriter problems;
    private final int perAddressMax;
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    FairShareFilter(ClientAddress addresses, ProblemWriter problems, RequestLimits limits) {
        this.addresses = addresses;
        this.problems = problems;
        this.perAddressMax = limits.requestsPerAddressMax();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = addresses.networkOf(request);
        try {
            if (byAddress.merge(address, 1, Integer::sum) > perAddressMax) {
                problems.write(
                        request, response, Problem.of(ProblemCode.OVERLOADED).retryAfter(1));
            } else {
                chain.doFilter(request, response);
                if (!request.isAsyncStarted()) {
                    // Within the count: a client that does not read holds the thread here.
                    response.flushBuffer();
                }
            }
        } finally {
            byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
        }
    }
}
