package financetracker.app.http;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a client is told of a failure that nobody has a problem for, and what the log is. */
final class UnexpectedFailures {
    private static final Logger log = LoggerFactory.getLogger(UnexpectedFailures.class);

    private UnexpectedFailures() {}

    /** The trace id is in the logging context, so that the line is found by what the client was told. */
    static Problem problem(Throwable failure) {
        if (failure instanceof InvalidParameterException || failure.getCause() instanceof InvalidParameterException) {
            return Problem.of(ProblemCode.BAD_REQUEST, "The query or the form cannot be decoded.");
        }
        if (DatabaseOutage.isBehind(failure)) {
            log.warn("the database is unavailable: {}", failure.toString());
            return Problem.of(ProblemCode.DATABASE_UNAVAILABLE).retryAfter(1);
        }
        log.error("unexpected failure", failure);
        return Problem.of(ProblemCode.INTERNAL_ERROR);
    }
}
