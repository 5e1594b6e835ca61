package financetracker.app.http;

import financetracker.query.view.AnswerCut;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Catches what no controller's advice can: what filters throw. Nothing reaches the container, which would log again. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LastResortFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(LastResortFilter.class);

    private final ProblemWriter problems;

    LastResortFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AnswerCut cut) {
            breakConnection(cut);
        } catch (RequestRefused refused) {
            problems.write(request, response, refused.problem());
        } catch (RuntimeException | ServletException | Error e) {
            problems.write(request, response, UnexpectedFailures.problem(e));
        }
    }

    /** Or the client would take half an answer for a whole one. That a client has gone is no fault. */
    private static void breakConnection(AnswerCut cut) throws IOException {
        boolean gone = NestedExceptionUtils.getMostSpecificCause(cut) instanceof IOException;
        log.atLevel(gone ? Level.DEBUG : Level.ERROR).setCause(cut).log("an answer was cut short");
        throw new CloseNowException("an answer was cut short", cut);
    }
}
