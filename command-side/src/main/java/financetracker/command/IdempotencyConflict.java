package financetracker.command;

/** The idempotency key stands for another request, or for one that is still running. */
public final class IdempotencyConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** The key was used for another request. */
        KEY_REUSED,
        /** The same request is running; its receipt will be there in a moment. */
        IN_FLIGHT
    }

    private final Kind kind;

    public IdempotencyConflict(Kind kind) {
        super(kind.toString());
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
