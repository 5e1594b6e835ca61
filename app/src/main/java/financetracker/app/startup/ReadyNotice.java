package financetracker.app.startup;

import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person who started the program where to go. */
@Component
class ReadyNotice {
    private static final Logger log = LoggerFactory.getLogger(ReadyNotice.class);

    private final Environment settings;
    private final DatabaseAddress database;

    ReadyNotice(Environment settings, DatabaseAddress database) {
        this.settings = settings;
        this.database = database;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        String page = address("server", "local.server.port");
        log.info(
                """
                Finance Tracker is ready after {} s.

                  Page       {}/
                  API        {}/docs
                  Operators  {}/actuator
                  Database   {}
                """,
                seconds(Objects.requireNonNullElse(ready.getTimeTaken(), Duration.ZERO)),
                page,
                page,
                address("management.server", "local.management.port"),
                database.url());
    }

    private String address(String prefix, String localPort) {
        boolean tls = settings.containsProperty(prefix + ".ssl.bundle")
                || settings.containsProperty(prefix + ".ssl.certificate");
        String host = settings.getProperty(prefix + ".address", "127.0.0.1");
        return (tls ? "https://" : "http://") + host + ":" + settings.getProperty(localPort);
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + "." + time.toMillisPart() / 100;
    }
}
