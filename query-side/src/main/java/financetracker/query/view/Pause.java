package financetracker.query.view;

import java.time.Duration;

/** How long a view that failed is left alone: longer each time. */
record Pause(Duration length, long until) {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    static Pause first() {
        return of(Duration.ofMillis(50));
    }

    Pause longer() {
        Duration doubled = length.multipliedBy(2);
        return of(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    }

    boolean isOver() {
        return remaining().isZero();
    }

    Duration remaining() {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }

    private static Pause of(Duration length) {
        return new Pause(length, System.nanoTime() + length.toNanos());
    }
}
