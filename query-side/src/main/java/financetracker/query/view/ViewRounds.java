package financetracker.query.view;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feeds views in turn. One that fails waits, longer each time; the others go on. For one thread. */
final class ViewRounds {
    private static final Logger logger = LoggerFactory.getLogger(ViewRounds.class);
    private static final int GATHERED = 500;
    private static final Duration REST_MAX = Duration.ofMillis(20);

    private final List<ViewFeed> feeds;
    private final Map<ViewFeed, Pause> paused = new HashMap<>();

    ViewRounds(List<ViewFeed> feeds) {
        this.feeds = feeds;
    }

    /**
     * Gives every view that is behind the head, and not waiting, one turn.
     *
     * <p>A round costs much for its first event and little for each further one. So it is followed by a rest twice
     * as long, while what comes gathers, and leaves most of a core to the commands. Full batches need no gathering.
     */
    void go(long head) throws InterruptedException {
        long began = System.nanoTime();
        int longest = turns(head);
        if (longest < GATHERED) {
            TimeUnit.NANOSECONDS.sleep(Math.min(2 * (System.nanoTime() - began), REST_MAX.toNanos()));
        }
    }

    /** @return the length of the longest batch */
    private int turns(long head) {
        int longest = 0;
        for (ViewFeed feed : feeds) {
            Pause pause = paused.get(feed);
            if (feed.position() >= head || !isReady(pause)) {
                continue;
            }
            try {
                longest = Math.max(longest, feed.step());
                paused.remove(feed);
            } catch (SQLException | RuntimeException failure) {
                Pause next = pause == null ? Pause.first() : pause.longer();
                paused.put(feed, next);
                logger.warn(
                        "view {} waits {} ms at position {}: {}",
                        feed.view(),
                        next.length().toMillis(),
                        feed.position(),
                        Failures.describe(failure));
            }
        }
        return longest;
    }

    /** Of the views that are not waiting after a failure. */
    long lowest() {
        return feeds.stream()
                .filter(feed -> isReady(paused.get(feed)))
                .mapToLong(ViewFeed::position)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** When a waiting view is due, if that is sooner. */
    Duration untilNextLook(Duration longest) {
        return paused.values().stream()
                .map(Pause::remaining)
                .filter(remaining -> !remaining.isZero() && remaining.compareTo(longest) < 0)
                .min(Duration::compareTo)
                .orElse(longest);
    }

    private static boolean isReady(@Nullable Pause pause) {
        return pause == null || pause.isOver();
    }
}
