package financetracker.app.users;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A login takes as long for an unknown address as for a known one. Measured in pairs that alternate, so that what else
 * the machine does burdens both alike; compared by their medians. More samples and a narrower bound with
 * {@code -Dtiming.samples=2000 -Dtiming.percent=5}.
 */
@ServerTest
class LoginTimingTest {
    private static final int SAMPLES = Integer.getInteger("timing.samples", 40);
    // Leaving out the hash would show as 90 % and more.
    private static final int PERCENT = Integer.getInteger("timing.percent", 40);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void known_and_unknown_addresses_take_equally_long() {
        Api api = new Api(port);
        Registered person = api.register();
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            if (i % 10 == 0) {
                jdbc.sql("delete from password_guesses").update();
            }
            known.add(nanos(api, person.email()));
            unknown.add(nanos(api, "person-%s@example.org".formatted(i / 10)));
        }

        assertThat((double) median(unknown))
                .isBetween(median(known) * (1 - PERCENT / 100.0), median(known) * (1 + PERCENT / 100.0));
    }

    private static long nanos(Api api, String email) {
        long start = System.nanoTime();
        assertThat(api.logIn(email, "not the password").status()).isEqualTo(401);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> samples) {
        Collections.sort(samples);
        return samples.get(samples.size() / 2);
    }
}
