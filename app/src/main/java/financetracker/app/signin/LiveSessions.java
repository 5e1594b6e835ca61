package financetracker.app.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether a session lives. The database is asked at most twice a second for each, so another node's word is heard. */
@Component
class LiveSessions {
    private static final Duration REMEMBERED = Duration.ofMillis(500);

    private final LoadingCache<UUID, Boolean> live;

    LiveSessions(SessionRows rows, Clock clock) {
        live = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(REMEMBERED)
                .build(id -> rows.existsByIdAndExpiresAtAfter(id, clock.instant()));
    }

    boolean contains(UUID session) {
        return Boolean.TRUE.equals(live.get(session));
    }

    void forget(Collection<UUID> sessions) {
        live.invalidateAll(sessions);
    }
}
