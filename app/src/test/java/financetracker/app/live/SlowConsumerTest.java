package financetracker.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.LiveSocket;
import financetracker.app.client.ServerTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A client that does not read holds up nobody, takes no memory to speak of, and is told to come again. */
@ServerTest
@TestPropertySource(
        properties = {
            "finance-tracker.sockets.send-max=5s",
            "finance-tracker.sockets.resume-max=1000000",
        })
class SlowConsumerTest {
    private static final int BATCHES = 8;
    private static final int ROWS = 1_000;

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @Test
    void is_closed_with_a_code_that_says_so_while_others_are_told_everything() throws IOException {
        Home home = Home.at(port);
        String account = home.openAccount();
        try (DeafSocket deaf = new DeafSocket(port, home.ticket());
                LiveSocket other = home.connect().subscribe(account)) {
            deaf.say("{\"event\":\"subscribe_account\",\"data\":{\"account_id\":\"" + account + "\"}}");
            deaf.say("{\"event\":\"ping\"}");
            assertThat(deaf.readUntil("pong")).contains("connected");
            for (int i = 0; i < BATCHES; i++) {
                home.recordMany(account, ROWS, "x".repeat(500));
            }

            for (int i = 0; i < BATCHES * ROWS * 2; i++) {
                other.next();
            }
            // Decided, whether or not the client will ever hear of it.
            while (closed() == 0) {
                LockSupport.parkNanos(20_000_000);
            }
            assertThat(other.sync()).isEmpty();
            assertThat(deaf.readToTheEnd())
                    .contains("transaction_update")
                    .endsWith((char) (4408 >> 8) + "" + (char) (4408 & 0xFF) + "too_slow");
        }
    }

    private double closed() {
        return meters.counter("socket.closed", "reason", "too_slow").count();
    }
}
