package financetracker.query.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** So many messages at once, refilled by so many a second. For one thread. */
final class MessageRate {
    private final long atOnce;
    private final Duration refill;
    private final Clock clock;
    private long left;
    private Instant refilledAt;

    MessageRate(int atOnce, int perSecond, Clock clock) {
        this.atOnce = atOnce;
        this.refill = Duration.ofSeconds(1).dividedBy(perSecond);
        this.clock = clock;
        this.left = atOnce;
        this.refilledAt = clock.instant();
    }

    boolean allowsOneMore() {
        Instant now = clock.instant();
        long more = Duration.between(refilledAt, now).dividedBy(refill);
        if (more > 0) {
            left = Math.min(atOnce, left + more);
            refilledAt = left == atOnce ? now : refilledAt.plus(refill.multipliedBy(more));
        }
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
