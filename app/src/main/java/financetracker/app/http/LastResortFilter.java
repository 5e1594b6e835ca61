package financetracker.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Catches what no controller's advice can: what filters throw. Nothing reaches the container, which would log again. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LastResortFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(LastResortFilter.class);

    /** Of a request whose query or form is no percent-encoded UTF-8. */
    static final Problem UNDECODABLE = Problem.of(ProblemCode.BAD_REQUEST, "The query or the form cannot be decoded.");

    private final ProblemWriter problems;

    LastResortFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RequestRefused refused) {
            problems.write(request, response, refused.problem());
        } catch (RuntimeException | ServletException | Error e) {
            if (e instanceof InvalidParameterException || e.getCause() instanceof InvalidParameterException) {
                problems.write(request, response, UNDECODABLE);
                return;
            }
            boolean outage = DatabaseOutage.isBehind(e);
            log.atLevel(outage ? Level.WARN : Level.ERROR).setCause(e).log("unexpected failure outside a controller");
            problems.write(
                    request,
                    response,
                    outage
                            ? Problem.of(ProblemCode.DATABASE_UNAVAILABLE).retryAfter(1)
                            : Problem.of(ProblemCode.INTERNAL_ERROR));
        }
    }
}
