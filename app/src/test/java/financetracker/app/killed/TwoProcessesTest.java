package financetracker.app.killed;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import financetracker.app.startup.RunningProgram;
import financetracker.events.account.AccountClosed;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/**
 * This process and another one on the same database, asked for the same at the same time. The program here is not shared
 * with other tests: they move its clock, and the other process would take its tokens for ones from the future.
 */
@ServerTest
@TestPropertySource(properties = "spring.application.name=one-of-two")
class TwoProcessesTest {
    private static final int RACES = 20;
    private static final int SENDERS = 3;

    @LocalServerPort
    int port;

    @Autowired
    Environment settings;

    @Autowired
    EventLog log;

    @TempDir
    Path folder;

    private Api here;
    private Registered person;
    private String account;

    @BeforeEach
    void openAnAccount() {
        here = new Api(port);
        person = here.register();
        account = call("POST", "/accounts", Map.of("kind", "checking", "name", "Main", "currency", "EUR"))
                .text("id");
    }

    @Test
    void races_end_in_one_winner_and_one_order() throws Exception {
        try (RunningProgram other = RunningProgram.start(
                        folder,
                        "--spring.datasource.url=" + settings.getRequiredProperty("spring.datasource.url"),
                        "--finance-tracker.data-folder=" + settings.getRequiredProperty("finance-tracker.data-folder"))
                .untilReady()) {
            Api there = new Api(other.port());
            oneKeyHasOneEffect(there);
            oneVersionHasOneSuccessor(there);
            eachTakesUpWhatTheOtherMade(there);
            nothingIsRecordedAfterTheClosing(there);
            assertThat(feed(there)).isEqualTo(feed(here)).hasSizeGreaterThan(2 * RACES);
        }
        List<Long> positions = all().stream().map(RecordedEvent::position).toList();
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.head()).boxed().toList());
    }

    private void oneKeyHasOneEffect(Api there) {
        long before = log.head();
        for (int race = 0; race < RACES; race++) {
            UUID key = UUID.randomUUID();
            List<Answer> answers = raced(
                    there,
                    (api, sender) -> new Call(person, "POST", "/transactions", coffee(), null, key, 1).sendTo(api));
            assertThat(answers)
                    .extracting(answer -> answer.status() + " " + answer.text("code"))
                    .isSubsetOf("201 ", "409 request-in-flight")
                    .contains("201 ");
            assertThat(answers.stream()
                            .filter(answer -> answer.status() == 201)
                            .map(answer -> answer.text("id"))
                            .distinct())
                    .hasSize(1);
        }
        assertThat(log.head()).isEqualTo(before + RACES);
    }

    private void oneVersionHasOneSuccessor(Api there) {
        String path = "/transactions/" + call("POST", "/transactions", coffee()).text("id");
        for (long version = 0; version < RACES; version++) {
            long expected = version;
            List<Answer> answers = raced(
                    there,
                    (api, sender) -> new Call(
                                    person, "PATCH", path, Map.of("description", UUID.randomUUID()), expected, 1)
                            .sendTo(api));
            assertThat(answers)
                    .extracting(Answer::status)
                    .as(() -> String.valueOf(answers))
                    .containsOnlyOnce(200)
                    .containsOnly(200, 412);
        }
    }

    /** What a process has in its cache is a version behind each time. */
    private void eachTakesUpWhatTheOtherMade(Api there) {
        String path = "/transactions/" + call("POST", "/transactions", coffee()).text("id");
        for (long version = 0; version < RACES; version++) {
            Api api = version % 2 == 0 ? there : here;
            Answer answer =
                    new Call(person, "PATCH", path, Map.of("description", UUID.randomUUID()), version, 1).sendTo(api);
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        }
    }

    private void nothingIsRecordedAfterTheClosing(Api there) {
        List<Answer> answers = raced(
                there,
                (api, sender) -> sender == 0
                        ? new Call(person, "POST", "/accounts/" + account + "/close", null, 0L, 1).sendTo(api)
                        : new Call(person, "POST", "/transactions", coffee(), null, 1).sendTo(api));
        assertThat(answers)
                .extracting(answer -> answer.status() + " " + answer.text("code"))
                .isSubsetOf("200 ", "412 stale-version", "201 ", "409 account-is-closed");
        List<RecordedEvent> events = all();
        long closed = events.stream()
                .filter(event -> event.event() instanceof AccountClosed closing
                        && closing.account().toString().equals(account))
                .mapToLong(RecordedEvent::position)
                .sum();
        assertThat(events)
                .filteredOn(event -> event.event() instanceof TransactionRecorded recorded
                        && recorded.account().toString().equals(account))
                .allMatch(event -> event.position() < closed);
    }

    /** Half of the senders ask this process, half the other. */
    private List<Answer> raced(Api there, BiFunction<Api, Integer, Answer> send) {
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            for (Api api : List.of(here, there)) {
                int number = sender;
                CompletableFuture<Answer> answer = new CompletableFuture<>();
                Thread.ofVirtual().start(() -> answer.completeAsync(() -> send.apply(api, number), Runnable::run));
                sent.add(answer);
            }
        }
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private List<RecordedEvent> all() {
        List<RecordedEvent> events = new ArrayList<>();
        for (var page = log.read(0, 1_000); !page.isEmpty(); page = log.read(events.size(), 1_000)) {
            events.addAll(page);
        }
        return events;
    }

    private List<String> feed(Api api) {
        Answer feed = api.send(api.request("GET", "/api/v1/changes?since=0&limit=200", person.accessToken(), null)
                .header("Ledger-Sequence-Min", "" + log.head())
                .build());
        assertThat(feed.status()).as(feed.response().body()).isEqualTo(200);
        List<String> frames = new ArrayList<>();
        feed.body().path("frames").forEach(frame -> frames.add(frame.toString()));
        return frames;
    }

    private Answer call(String method, String path, @Nullable Object body) {
        return here.call(method, "/api/v1" + path, person.accessToken(), body);
    }

    private Map<String, Object> coffee() {
        return Map.of(
                "accountId",
                account,
                "amount",
                Map.of("amount", "-3.20", "currency", "EUR"),
                "date",
                "2026-03-01",
                "description",
                "Coffee");
    }
}
