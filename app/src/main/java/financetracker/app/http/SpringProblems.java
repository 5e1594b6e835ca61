package financetracker.app.http;

import financetracker.refusal.InvalidRequest.Fault;
import financetracker.refusal.InvalidRequest.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** What Spring refuses before a controller is called. */
final class SpringProblems {
    private SpringProblems() {}

    static Problem of(Exception e, HttpStatusCode status) {
        return switch (e) {
            case HttpMessageNotReadableException unreadable -> body(unreadable);
            case MethodArgumentNotValidException invalid -> Problem.invalid(ConstraintFaults.of(invalid));
            case HandlerMethodValidationException invalid -> Problem.invalid(ConstraintFaults.of(invalid));
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingServletRequestParameterException missing ->
                invalid(Place.PARAMETER, missing.getParameterName(), "must be present");
            case MissingRequestHeaderException missing -> header(missing.getHeaderName());
            default -> Problem.of(ProblemCode.of(status.value()));
        };
    }

    private static Problem header(String missing) {
        return missing.equalsIgnoreCase(HttpHeaders.IF_MATCH)
                ? Problem.of(ProblemCode.PRECONDITION_REQUIRED)
                : invalid(Place.HEADER, missing, "must be present");
    }

    private static Problem body(HttpMessageNotReadableException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException jackson) {
                return BodyFaults.of(jackson);
            }
            if (cause instanceof RequestRefused refused) {
                return refused.problem();
            }
        }
        return invalid(Place.BODY, "", "must be present");
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException e) {
        if (e.getParameter().hasParameterAnnotation(PathVariable.class) && e.getRequiredType() != LocalDate.class) {
            // What cannot be an id is nobody's id: the same answer as for an unknown one.
            return Problem.of(ProblemCode.NOT_FOUND);
        }
        boolean header = e.getParameter().hasParameterAnnotation(RequestHeader.class);
        return invalid(header ? Place.HEADER : Place.PARAMETER, e.getName(), expected(e));
    }

    private static String expected(TypeMismatchException e) {
        Class<?> type = Objects.requireNonNullElse(e.getRequiredType(), Object.class);
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return type == boolean.class ? "must be true or false" : "must be a whole number that fits";
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            // Thrown by ParameterForms, whose messages are written for clients.
            if (cause.getClass() == IllegalArgumentException.class && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return "cannot be read";
    }

    private static Problem invalid(Place place, String where, String detail) {
        return Problem.invalid(List.of(new Fault(place, where, detail)));
    }
}
