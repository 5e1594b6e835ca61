package financetracker.app.startup;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warns of a database that is set to answer before a commit is on disk: its crash would lose what was acknowledged. */
@Component
class DurabilityNotice {
    private static final Logger log = LoggerFactory.getLogger(DurabilityNotice.class);

    private final JdbcClient jdbc;

    DurabilityNotice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        List<String> off = jdbc.sql("select name from pg_settings where setting = 'off'"
                        + " and name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name")
                .query(String.class)
                .list();
        if (!off.isEmpty()) {
            log.warn(
                    "The database is set to {} = off: a crash of it loses what was acknowledged.",
                    String.join(", ", off));
        }
    }
}
