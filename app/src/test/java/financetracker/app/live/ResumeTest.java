package financetracker.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api.Answer;
import financetracker.app.client.LiveSocket;
import financetracker.app.client.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What was missed comes once and in order, and what is new follows it. */
@ServerTest
class ResumeTest {
    private static final int WRITERS = 3;
    private static final int CONNECTIONS = 12;

    @LocalServerPort
    int port;

    private Home home;
    private String account;

    @BeforeEach
    void openAnAccount() {
        home = Home.at(port);
        account = home.openAccount();
    }

    @Test
    void tells_what_was_missed_as_the_change_feed_does_and_goes_on() {
        long before = Long.parseLong(home.record(account, "-1.00").header("Ledger-Sequence"));
        home.record(account, "-2.00");
        Answer last = home.record(account, "-3.00");
        List<JsonNode> missed = home.changes(before, last.header("Ledger-Sequence"));
        try (LiveSocket socket = home.connect().subscribe(account)) {
            socket.say("resume", Map.of("sequence", before));
            assertThat(socket.next("resumed").path("sequence").asLong()).isEqualTo(before);
            assertThat(read(socket, 4)).isEqualTo(missed);

            home.record(account, "-4.00");
            assertThat(socket.next("transaction_update")
                            .at("/data/amount/amount")
                            .asString())
                    .isEqualTo("-4.00");
        }
    }

    @Test
    void a_client_that_has_one_of_two_frames_gets_the_other() {
        long sequence = Long.parseLong(home.record(account, "-1.00").header("Ledger-Sequence"));
        home.changes(0, Long.toString(sequence));
        try (LiveSocket socket = home.connect().subscribe(account)) {
            socket.say("resume", Map.of("sequence", sequence, "frames", 1)).next("resumed");
            assertThat(socket.next("balance_update").path("sequence").asLong()).isEqualTo(sequence);
            socket.say("resume", Map.of("sequence", sequence, "frames", 2)).next("resumed");
            socket.say("resume", Map.of("sequence", sequence)).next("resumed");
            home.record(account, "-2.00");
            assertThat(socket.next("transaction_update").path("sequence").asLong())
                    .isGreaterThan(sequence);
        }
    }

    /** The way to begin: subscribe, read, and go on from where the answer stands. */
    @Test
    void goes_on_from_a_reads_position() {
        String recorded = home.record(account, "-1.00").header("Ledger-Sequence");
        try (LiveSocket socket = home.connect().subscribe(account)) {
            Answer read = home.api()
                    .send(home.api()
                            .request(
                                    "GET", "/api/v1/transactions", home.person().accessToken(), null)
                            .header("Ledger-Sequence-Min", recorded)
                            .build());
            long sequence = Long.parseLong(read.header("Ledger-Sequence"));
            home.record(account, "-2.00");
            socket.say("resume", Map.of("sequence", sequence)).until("resumed");
            JsonNode update = socket.next("transaction_update");
            while (update.path("sequence").asLong() <= sequence) {
                update = socket.next();
            }
            assertThat(update.at("/data/amount/amount").asString()).isEqualTo("-2.00");
        }
    }

    @Test
    void refuses_what_the_log_does_not_have_and_what_nobody_asked_for() {
        try (LiveSocket socket = home.connect()) {
            socket.say("resume", Map.of("sequence", 0));
            assertThat(socket.next("error").at("/data/code").asString()).isEqualTo("nothing_subscribed");
            socket.subscribe(account).say("resume", Map.of("sequence", Long.MAX_VALUE));
            assertThat(socket.next("error").at("/data/code").asString()).isEqualTo("unknown_sequence");
            home.record(account, "-1.00");
            socket.next("transaction_update");
        }
    }

    /** Cuts the connection after a few frames, again and again, while others write. */
    @Test
    void no_gap_and_no_repeat_however_often_the_connection_is_lost_under_load() {
        String second = home.openAccount();
        List<String> accounts = List.of(account, second, home.openAccount());
        long begin = Long.parseLong(home.record(account, "-1.00").header("Ledger-Sequence"));
        AtomicLong last = new AtomicLong();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<?>[] writers = new CompletableFuture<?>[WRITERS];
        for (int i = 0; i < WRITERS; i++) {
            Random random = new Random(i);
            writers[i] = CompletableFuture.runAsync(
                    () -> {
                        while (!enough.get()) {
                            Answer answer = home.record(accounts.get(random.nextInt(accounts.size())), "-0.01");
                            last.accumulateAndGet(Long.parseLong(answer.header("Ledger-Sequence")), Math::max);
                        }
                    },
                    writer -> Thread.ofVirtual().start(writer));
        }
        var client = new ForgetfulClient(begin);
        Random random = new Random(7);
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                client.readSome(List.of(account, second), 1 + random.nextInt(15));
            }
        } finally {
            enough.set(true);
        }
        CompletableFuture.allOf(writers).join();
        List<JsonNode> expected = home.changes(begin, Long.toString(last.get())).stream()
                .filter(frame -> Set.of(account, second)
                        .contains(frame.at("/data/account_id").asString()))
                .toList();
        while (client.frames.size() < expected.size()) {
            client.readSome(List.of(account, second), Math.min(30, expected.size() - client.frames.size()));
        }

        assertThat(client.frames).isEqualTo(expected);
    }

    private static List<JsonNode> read(LiveSocket socket, int frames) {
        List<JsonNode> read = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            read.add(socket.next());
        }
        return read;
    }

    /** Remembers what it has read, and of what follows nothing. */
    private final class ForgetfulClient {
        private final List<JsonNode> frames = new ArrayList<>();
        private long sequence;
        private int ofSequence = 2;

        ForgetfulClient(long sequence) {
            this.sequence = sequence;
        }

        void readSome(List<String> accounts, int count) {
            try (LiveSocket socket = home.connect()) {
                for (String each : accounts) {
                    socket.say("subscribe_account", Map.of("account_id", each));
                }
                socket.say("resume", Map.of("sequence", sequence, "frames", ofSequence));
                // What comes before it was live, and comes again in its place.
                socket.until("resumed");
                for (JsonNode frame : read(socket, count)) {
                    ofSequence = frame.path("sequence").asLong() == sequence ? ofSequence + 1 : 1;
                    sequence = frame.path("sequence").asLong();
                    frames.add(frame);
                }
            }
        }
    }
}
