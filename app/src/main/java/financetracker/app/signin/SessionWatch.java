package financetracker.app.signin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Listens for sessions that ended on other nodes, and clears away what has expired. On a thread of its own. */
@Component
class SessionWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);
    private static final long LISTEN_MILLIS = 300;
    private static final long CLEAR_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final SessionEndings endings;
    private final JdbcClient jdbc;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("session-watch").factory());
    private boolean failing;

    SessionWatch(SessionEndings endings, JdbcClient jdbc) {
        this.endings = endings;
        this.jdbc = jdbc;
    }

    @PostConstruct
    void start() {
        every(LISTEN_MILLIS, endings::tellNew);
        every(CLEAR_MILLIS, this::clear);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    private void every(long millis, Runnable work) {
        var unused = timer.scheduleWithFixedDelay(() -> survive(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    private void survive(Runnable work) {
        try {
            work.run();
            failing = false;
        } catch (RuntimeException e) { // one that gets out would end the schedule
            if (!failing && !timer.isShutdown()) {
                LOG.warn("cannot look for ended sessions; trying on", e);
            }
            failing = true;
        }
    }

    void clear() {
        for (String sql : new String[] {
            "delete from sessions where expires_at < now()",
            "delete from refresh_tokens where expires_at < now()",
            "delete from ws_tickets where expires_at < now()",
            "delete from invites where expires_at < now()",
            "delete from session_endings where ended_at < now() - interval '1 hour'",
            "delete from password_guesses where not tries && array(select t from unnest(tries) t where t > now() - interval '1 hour')"
        }) {
            jdbc.sql(sql).update();
        }
    }
}
