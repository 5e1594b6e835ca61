package financetracker.app.startup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers. Asks on a connection of its own, so that a busy pool is no outage, and at most once a
 * second, because anyone may call.
 */
@Component("database")
class DatabaseHealth implements HealthIndicator {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final DatabaseAddress address;
    private Health last = Health.unknown().build();
    private long askedAt = System.nanoTime() - FRESH.toNanos();

    DatabaseHealth(DatabaseAddress address) {
        this.address = address;
    }

    @Override
    public synchronized Health health() {
        if (System.nanoTime() - askedAt >= FRESH.toNanos()) {
            last = ask();
            askedAt = System.nanoTime();
        }
        return last;
    }

    private Health ask() {
        Properties settings = new Properties();
        settings.setProperty("connectTimeout", "2");
        settings.setProperty("socketTimeout", "2");
        try (Connection connection = address.connect(settings)) {
            return connection.isValid(2) ? Health.up().build() : Health.down().build();
        } catch (SQLException e) {
            return Health.down(e).build();
        }
    }
}
