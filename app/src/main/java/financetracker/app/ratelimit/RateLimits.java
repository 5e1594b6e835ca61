package financetracker.app.ratelimit;

import financetracker.app.http.Problem;
import financetracker.app.http.ProblemCode;
import financetracker.app.http.ProblemWriter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The filters that refuse too many calls with 429 and {@code Retry-After}. */
@Component
@EnableConfigurationProperties(LimitSettings.class)
public class RateLimits {
    private static final Set<String> TAKES_PASSWORD =
            Set.of("/api/v1/auth/login", "/api/v1/auth/register", "/api/v1/auth/password");

    private final ClientAddress addresses;
    private final ProblemWriter problems;
    private final Limit byAddress;
    private final Limit byAddressOnAuth;
    private final Limit byToken;

    RateLimits(LimitSettings settings, ClientAddress addresses, ProblemWriter problems) {
        this.addresses = addresses;
        this.problems = problems;
        byAddress = new Limit(settings.perAddress());
        byAddressOnAuth = new Limit(settings.authPerAddress());
        byToken = new Limit(settings.perToken());
    }

    /** Counts every request, before anything is known about it. */
    public Filter perAddress() {
        return filter(request -> {
            String key = addresses.networkOf(request);
            OptionalLong wait = byAddress.secondsToWait(key);
            return wait.isEmpty() && TAKES_PASSWORD.contains(request.getRequestURI())
                    ? byAddressOnAuth.secondsToWait(key)
                    : wait;
        });
    }

    /** Counts the requests of a session, by the authentication's name; to be placed after signing in. */
    public Filter perToken() {
        return filter(request -> {
            Authentication caller = SecurityContextHolder.getContext().getAuthentication();
            return caller == null || caller instanceof AnonymousAuthenticationToken
                    ? OptionalLong.empty()
                    : byToken.secondsToWait(caller.getName());
        });
    }

    private Filter filter(Check check) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                OptionalLong wait = check.secondsToWait(request);
                if (wait.isEmpty()) {
                    chain.doFilter(request, response);
                } else {
                    problems.write(request, response, tooMany((int) wait.getAsLong()));
                }
            }

            // Each filter made here is another one; by class alone the second would think it had run.
            @Override
            protected String getAlreadyFilteredAttributeName() {
                return RateLimits.class.getName() + System.identityHashCode(this);
            }
        };
    }

    private static Problem tooMany(int seconds) {
        return Problem.of(ProblemCode.TOO_MANY_REQUESTS).retryAfter(seconds);
    }

    private interface Check {
        OptionalLong secondsToWait(HttpServletRequest request);
    }
}
