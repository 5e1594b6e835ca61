package financetracker.query.view;

import java.time.Duration;

/** The views have not reached the position that was asked for in time. Nothing stale is answered; ask again. */
public final class ViewBehind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long position;

    public ViewBehind(long position) {
        super("the views have not reached position " + position);
        this.position = position;
    }

    /** The position that was asked for. */
    public long position() {
        return position;
    }

    public Duration retryAfter() {
        return Duration.ofSeconds(1);
    }
}
