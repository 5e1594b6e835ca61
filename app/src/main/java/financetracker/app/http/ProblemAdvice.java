package financetracker.app.http;

import financetracker.command.IdempotencyConflict;
import financetracker.log.LogUnavailable;
import financetracker.query.export.ExportsBusy;
import financetracker.query.view.AnswerCut;
import financetracker.query.view.ViewBehind;
import financetracker.query.view.ViewIncomplete;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every failure below a controller as problem details. What Spring itself refuses is told by {@link SpringProblems}. */
// After what is thrown and no problem, such as a dry run.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(CommandRefused e, WebRequest request) {
        return answer(RefusalProblems.of(e.refusal()), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RequestRefused e, WebRequest request) {
        return answer(e.problem(), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidRequest e, WebRequest request) {
        return answer(Problem.invalid(e.faults()), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(AggregateNotFoundException e, WebRequest request) {
        return answer(Problem.of(ProblemCode.NOT_FOUND), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> stale(ConflictingModificationException e, WebRequest request) {
        return answer(Problem.of(ProblemCode.STALE_VERSION), new HttpHeaders(), request);
    }

    /** Whether the events were written is not known; the client asks again with its key. */
    @ExceptionHandler
    ResponseEntity<Object> unavailable(LogUnavailable e, WebRequest request) {
        log.warn("the log is unavailable", e);
        return answer(Problem.of(ProblemCode.LOG_UNAVAILABLE).retryAfter(1), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> behind(ViewBehind e, WebRequest request) {
        Problem problem = Problem.of(ProblemCode.VIEW_BEHIND, "The views have not reached " + e.position() + ".");
        return answer(problem.retryAfter((int) e.retryAfter().toSeconds()), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> incomplete(ViewIncomplete e, WebRequest request) {
        String detail = "The view " + e.view() + " is incomplete since " + e.sincePosition() + ".";
        return answer(Problem.of(ProblemCode.VIEW_INCOMPLETE, detail), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(ExportsBusy e, WebRequest request) {
        Problem problem = Problem.of(ProblemCode.OVERLOADED, "One export at a time, and few in all.");
        return answer(problem.retryAfter(10), new HttpHeaders(), request);
    }

    /** Left to {@link LastResortFilter}: a problem would become the end of what was sent. */
    @ExceptionHandler
    void cut(AnswerCut e) throws AnswerCut {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<Object> conflict(IdempotencyConflict e, WebRequest request) {
        Problem problem = switch (e.kind()) {
            case KEY_REUSED -> Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
            case IN_FLIGHT -> Problem.of(ProblemCode.REQUEST_IN_FLIGHT).retryAfter(1);
        };
        return answer(problem, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Throwable e, WebRequest request) {
        return answer(UnexpectedFailures.problem(e), new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = SpringProblems.of(e, status);
        if (problem.code() == ProblemCode.INTERNAL_ERROR) {
            log.error("unexpected failure", e);
        }
        return answer(problem, headers, request);
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, WebRequest request) {
        var http = Objects.requireNonNull(((NativeWebRequest) request).getNativeRequest(HttpServletRequest.class));
        HttpHeaders all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.retryAfterSeconds() != null) {
            all.set(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds().toString());
        }
        String traceId = Correlation.of(http).toString();
        return new ResponseEntity<>(
                ProblemBody.of(problem, traceId), all, problem.code().status());
    }
}
