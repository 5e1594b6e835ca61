package financetracker.log;

/**
 * The log could not be written or read in time. Whether the command took effect may be unknown: the same request with
 * the same idempotency key finds out.
 */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public LogUnavailable(String message) {
        super(message);
    }
}
