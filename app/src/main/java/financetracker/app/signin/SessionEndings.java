package financetracker.app.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Ends sessions and tells this node at once, the others by a row that each of them reads. */
@Component
public class SessionEndings {
    // Longer than a transaction that ends sessions may take between writing the row and committing it.
    private static final Duration LOOK_BACK = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final LiveSessions live;
    private final ApplicationEventPublisher events;
    private final Cache<UUID, Boolean> told =
            Caffeine.newBuilder().expireAfterWrite(LOOK_BACK.multipliedBy(2)).build();

    SessionEndings(
            JdbcClient jdbc, TransactionOperations transactions, LiveSessions live, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.live = live;
        this.events = events;
    }

    /** Ends these sessions, together with the caller's transaction if there is one. */
    public void end(Collection<UUID> sessions) {
        transactions.executeWithoutResult(status -> {
            String ids = sessions.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
            jdbc.sql("insert into session_endings (session_id) select unnest(?::uuid[]) on conflict do nothing")
                    .param(ids)
                    .update();
            jdbc.sql("delete from sessions where id = any(?::uuid[])")
                    .param(ids)
                    .update();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    tell(sessions);
                }
            });
        });
    }

    /** Tells this node which sessions ended anywhere a moment ago. */
    void tellNew() {
        tell(jdbc.sql(
                        "select session_id from session_endings where ended_at > clock_timestamp() - make_interval(secs => ?)")
                .param(LOOK_BACK.toSeconds())
                .query(UUID.class)
                .list());
    }

    private void tell(Collection<UUID> sessions) {
        Set<UUID> unheard = new HashSet<>(sessions);
        unheard.removeIf(session -> told.asMap().putIfAbsent(session, true) != null);
        if (!unheard.isEmpty()) {
            live.forget(unheard);
            events.publishEvent(new SessionsEnded(Set.copyOf(unheard)));
        }
    }
}
