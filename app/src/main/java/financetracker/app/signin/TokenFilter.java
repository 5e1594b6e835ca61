package financetracker.app.signin;

import financetracker.app.http.Problem;
import financetracker.app.http.ProblemCode;
import financetracker.app.http.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads {@code Authorization: Bearer}. A token that is not good leaves the request without a caller. */
class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final LiveSessions live;
    private final ProblemWriter problems;

    TokenFilter(AccessTokens tokens, LiveSessions live, ProblemWriter problems) {
        this.tokens = tokens;
        this.live = live;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> caller;
        try {
            caller = bearer(request).flatMap(tokens::verify).filter(who -> live.contains(who.session()));
        } catch (DataAccessException | TransactionException unreachable) {
            // Nobody is let in on the word of a token alone.
            problems.write(
                    request,
                    response,
                    Problem.of(ProblemCode.SIGN_IN_UNAVAILABLE).retryAfter(1));
            return;
        }
        caller.ifPresent(who -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new Caller(who));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    // The context is the request's; a later dispatch of the same request, as after async work, needs it again.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        return headers.size() == 1 && headers.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(headers.getFirst().substring(SCHEME.length()))
                : Optional.empty();
    }

    /** Named by its session, which is what calls are counted by. */
    private static final class Caller extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        private final transient SignedIn who;

        Caller(SignedIn who) {
            super(AuthorityUtils.createAuthorityList("SCOPE_" + who.scope()));
            this.who = who;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public SignedIn getPrincipal() {
            return who;
        }

        @Override
        public String getName() {
            return who.session().toString();
        }
    }
}
