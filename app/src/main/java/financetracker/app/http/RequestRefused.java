package financetracker.app.http;

/** Ends a request with a problem, from any depth. */
public final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RequestRefused(Problem problem) {
        // No stack trace: it is an answer, and an attacker could ask for many.
        super(problem.code().code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
