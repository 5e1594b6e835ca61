package financetracker.app.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.OptionalLong;

/** So many calls a minute for each key. Kept in memory, by each node for itself; the least used keys are forgotten. */
class Limit {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MAX_KEYS = 100_000;

    private final long calls;
    // A bucket untouched for the period is full again, so forgetting it changes nothing.
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_KEYS)
            .expireAfterAccess(PERIOD)
            .build();

    Limit(long calls) {
        this.calls = calls;
    }

    /** Empty if the call may go on, else the whole seconds to wait. */
    OptionalLong secondsToWait(String key) {
        var probe = buckets.get(key, unused -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, PERIOD))
                .build();
    }
}
