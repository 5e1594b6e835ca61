package financetracker.app.users;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** While fifty people log in at once, others read on. A measurement, so by {@code -Dlogin.crowd=true} on a quiet machine. */
@ServerTest
@TestPropertySource(
        properties = {
            "finance-tracker.password-cost=12",
            "finance-tracker.limits.per-token=1000000",
            "logging.level.financetracker=info",
            "logging.level.org.springframework.web=warn",
        })
@EnabledIfSystemProperty(named = "login.crowd", matches = "true")
class LoginCrowdTest {
    private static final int CROWD = 50;
    private static final long P99_MILLIS = 200;

    @LocalServerPort
    int port;

    @Test
    void reading_stays_fast() throws Exception {
        Api api = new Api(port);
        Registered reader = api.register();
        for (int i = 0; i < 500; i++) {
            read(api, reader);
        }
        List<Long> millis = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> logIns = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                String email = "crowd-%s@example.org".formatted(i);
                logIns.add(people.submit(() -> api.logIn(email, "not the password")));
            }
            while (!logIns.stream().allMatch(Future::isDone)) {
                millis.add(read(api, reader));
            }
            for (Future<Answer> logIn : logIns) {
                // 503 with Retry-After: it would have waited longer than its patience.
                assertThat(logIn.get().status()).isIn(401, 503);
            }
        }
        Collections.sort(millis);
        System.Logger log = System.getLogger(LoginCrowdTest.class.getName());
        log.log(
                System.Logger.Level.INFO,
                "reads beside " + CROWD + " logins: " + millis.size() + ", p50 " + millis.get(millis.size() / 2)
                        + " ms, p99 " + millis.get(millis.size() * 99 / 100) + " ms");
        assertThat(millis.get(millis.size() * 99 / 100)).isLessThan(P99_MILLIS);
    }

    private static long read(Api api, Registered reader) {
        long start = System.nanoTime();
        assertThat(api.call("GET", "/api/v1/accounts", reader.accessToken(), null)
                        .status())
                .isEqualTo(200);
        return (System.nanoTime() - start) / 1_000_000;
    }
}
