package financetracker.app.client;

import financetracker.app.FinanceTracker;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole program on a database of its own; classes with this annotation alone share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = FinanceTracker.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "management.server.port=0",
            "management.server.address=127.0.0.1",
            "management.endpoints.web.exposure.include=*",
            "finance-tracker.password-cost=10",
            "finance-tracker.limits.per-address=1000000",
            "finance-tracker.limits.auth-per-address=1000000",
            "finance-tracker.cors.origins=https://app.example",
            "logging.level.root=info",
            "logging.level.financetracker=debug",
            "logging.level.org.springframework.web=debug",
        })
@ContextConfiguration(initializers = OwnDatabase.class)
@Import(ServerTestParts.class)
public @interface ServerTest {}
