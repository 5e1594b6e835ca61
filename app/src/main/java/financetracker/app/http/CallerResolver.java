package financetracker.app.http;

import financetracker.app.signin.SignedIn;
import financetracker.command.dryrun.OffersDryRun;
import financetracker.events.Actor;
import financetracker.events.Caller;
import financetracker.events.Caller.IdempotencyKey;
import financetracker.refusal.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Caller}: the household always comes from the token, never from the request. */
@Component
class CallerResolver implements HandlerMethodArgumentResolver {
    private static final String DRY_RUN = "dryRun";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    /** @throws InvalidRequest if it is none of {@code true} and {@code false}, or the call has no dry run */
    private static boolean isDryRun(MethodParameter parameter, HttpServletRequest request) {
        String asked = request.getParameter(DRY_RUN);
        if (asked == null || asked.equals("false")) {
            return false;
        }
        if (!asked.equals("true")) {
            throw InvalidRequest.parameter(DRY_RUN, "must be true or false");
        }
        if (!parameter.hasMethodAnnotation(OffersDryRun.class)
                && !parameter.getContainingClass().isAnnotationPresent(OffersDryRun.class)) {
            throw InvalidRequest.parameter(DRY_RUN, "is not offered here");
        }
        return true;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            throw new RequestRefused(Problem.of(ProblemCode.UNAUTHENTICATED));
        }
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        IdempotencyKey key =
                SAFE.contains(request.getMethod()) ? null : IdempotencyKeys.of(request, signedIn.household());
        Actor actor = new Actor(Actor.Kind.USER, signedIn.user().value());
        return new Caller(
                signedIn.household(), actor, Correlation.of(request), null, key, isDryRun(parameter, request));
    }
}
