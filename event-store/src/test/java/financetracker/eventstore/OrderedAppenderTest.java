package financetracker.eventstore;

import static financetracker.eventstore.LogFixture.account;
import static financetracker.eventstore.LogFixture.household;
import static financetracker.eventstore.LogFixture.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.events.Caller;
import financetracker.events.HouseholdId;
import financetracker.events.StreamId;
import financetracker.log.LogUnavailable;
import financetracker.log.Receipts;
import financetracker.log.RecordedEvent;
import financetracker.log.StreamConflict;
import financetracker.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderedAppenderTest {
    private LogFixture node;

    @BeforeEach
    void start() {
        node = LogFixture.create();
    }

    @AfterEach
    void stop() throws InterruptedException {
        node.close();
    }

    @Test
    void positions_have_no_gaps_and_household_sequences_are_dense_under_many_writers() throws Exception {
        List<HouseholdId> households = List.of(household(), household(), household());
        inParallel(64, writer -> {
            for (int i = 0; i < 20; i++) {
                node.append(account(households.get((writer + i) % 3)), 0, "n" + i);
            }
        });

        List<RecordedEvent> all = node.readAll();
        assertThat(all).hasSize(64 * 20);
        assertThat(all.stream().map(RecordedEvent::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1280).boxed().toList());
        for (HouseholdId household : households) {
            List<Long> own = all.stream()
                    .filter(event -> event.household().equals(household))
                    .map(RecordedEvent::householdSequence)
                    .toList();
            assertThat(own)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, own.size()).boxed().toList());
        }
    }

    @Test
    void a_taken_sequence_fails_only_its_own_command() throws Exception {
        StreamId contested = account(household());
        node.append(contested, 0, "first");
        Set<Object> outcomes = ConcurrentHashMap.newKeySet();
        inParallel(32, writer -> {
            if (writer % 8 == 0) {
                assertThatThrownBy(() -> node.append(contested, 0, "late " + writer))
                        .isInstanceOfSatisfying(
                                StreamConflict.class,
                                conflict -> assertThat(conflict.streams()).containsExactly(contested));
            } else {
                outcomes.add(node.append(account(household()), 0, "fine"));
            }
        });

        assertThat(outcomes).hasSize(28);
        assertThat(node.readAll()).hasSize(29);
    }

    @Test
    void two_commands_racing_for_one_sequence_end_in_one_winner() throws Exception {
        for (int round = 0; round < 20; round++) {
            StreamId contested = account(household());
            ConcurrentLinkedQueue<String> winners = new ConcurrentLinkedQueue<>();
            inParallel(8, writer -> {
                try {
                    node.append(contested, 0, "w" + writer);
                    winners.add("w" + writer);
                } catch (StreamConflict lost) {
                    assertThat(lost.streams()).contains(contested);
                }
            });
            assertThat(winners).hasSize(1);
            assertThat(node.log.readStream(contested.toString()))
                    .singleElement()
                    .extracting(RecordedEvent::event)
                    .isEqualTo(renamed(contested, winners.element()));
        }
    }

    @Test
    void appending_the_same_again_answers_the_same_position_and_adds_nothing() {
        StreamId stream = account(household());
        long position = node.append(stream, 0, "same");

        assertThat(node.append(stream, 0, "same")).isEqualTo(position);
        assertThat(node.readAll()).hasSize(1);
    }

    @Test
    void two_requests_for_the_same_have_a_receipt_each() {
        HouseholdId household = household();
        StreamId stream = account(household);
        PostgresReceipts receipts = new PostgresReceipts(node.database.dataSource(), node.codec, node.appender);
        for (int request = 1; request <= 2; request++) {
            byte[] key = new byte[32];
            key[0] = (byte) request;
            long position = node.append(
                    stream, 0, "same", Map.of(), new Append.NewReceipt(key, household, key, stream.id(), 0, "[]"));

            String hex = HexFormat.of().formatHex(key);
            assertThat(receipts.find(new Caller.IdempotencyKey(hex, hex)))
                    .hasValueSatisfying(
                            receipt -> assertThat(receipt.position()).isEqualTo(position));
        }
        assertThat(node.readAll()).hasSize(1);
    }

    @Test
    void a_stream_that_has_grown_refuses_what_was_decided_on_it() {
        HouseholdId household = household();
        StreamId account = account(household);
        node.append(account, 0, "opened");
        node.append(account(household), 0, "decided on version 0", Map.of(account, 0L), null);
        node.append(account, 1, "closed");

        assertThatThrownBy(() -> node.append(account(household), 0, "decided on version 0", Map.of(account, 0L), null))
                .isInstanceOfSatisfying(
                        StreamConflict.class,
                        conflict -> assertThat(conflict.streams()).containsExactly(account));
        assertThat(node.readAll()).hasSize(3);
    }

    @Test
    void reading_and_writing_one_stream_at_once_never_lets_both_win() throws Exception {
        for (int round = 0; round < 30; round++) {
            HouseholdId household = household();
            StreamId account = account(household);
            node.append(account, 0, "open");
            AtomicReference<Long> closed = new AtomicReference<>();
            AtomicReference<Long> recorded = new AtomicReference<>();
            inParallel(2, writer -> {
                if (writer == 0) {
                    closed.set(node.append(account, 1, "closed"));
                } else {
                    try {
                        recorded.set(node.append(account(household), 0, "on open", Map.of(account, 0L), null));
                    } catch (StreamConflict refused) {
                        assertThat(refused.streams()).containsExactly(account);
                    }
                }
            });
            if (recorded.get() != null) {
                assertThat(recorded.get()).isLessThan(closed.get());
            }
        }
    }

    @Test
    void one_idempotency_key_has_one_effect_however_many_send_it() throws Exception {
        HouseholdId household = household();
        byte[] key = new byte[32];
        ConcurrentLinkedQueue<Long> effects = new ConcurrentLinkedQueue<>();
        inParallel(16, writer -> {
            Append.NewReceipt receipt = new Append.NewReceipt(key, household, new byte[32], UUID.randomUUID(), 0, "[]");
            try {
                effects.add(node.append(account(household), 0, "w" + writer, Map.of(), receipt));
            } catch (Receipts.ReceiptExists other) {
                assertThat(other).isNotNull();
            }
        });

        assertThat(effects).hasSize(1);
        assertThat(node.readAll()).hasSize(1);
    }

    @Test
    void lost_connections_lose_nothing_acknowledged_and_double_nothing() throws Exception {
        HouseholdId household = household();
        node.append(account(household), 0, "makes the key");
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread killer = Thread.ofPlatform().start(() -> {
            while (writing.get()) {
                killOtherConnections(node.database);
            }
        });
        Set<StreamId> acknowledged = ConcurrentHashMap.newKeySet();
        inParallel(16, writer -> {
            for (int i = 0; i < 60; i++) {
                StreamId stream = account(household);
                node.appender.append(new Append(
                        List.of(node.event(stream, 0, renamed(stream, "kept"))),
                        Map.of(),
                        null,
                        new CompletableFuture<>()));
                acknowledged.add(stream);
            }
        });
        writing.set(false);
        killer.join();

        List<RecordedEvent> all = node.readAll();
        assertThat(all.stream().map(event -> StreamId.parse(event.stream())).toList())
                .containsAll(acknowledged)
                .doesNotHaveDuplicates()
                .hasSize(16 * 60 + 1);
        assertThat(all.getLast().position()).isEqualTo(all.size());
    }

    @Test
    void a_full_disk_fails_the_command_and_the_log_goes_on_when_there_is_room() throws Exception {
        execute(node.database, """
                create function no_room() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
                create trigger no_room before insert on event_log.event for each row execute function no_room()""");
        StreamId stream = account(household());
        assertThatThrownBy(() -> node.append(stream, 0, "lost")).isInstanceOf(LogUnavailable.class);
        execute(node.database, "drop trigger no_room on event_log.event");

        assertThat(node.append(stream, 0, "kept")).isEqualTo(1);
        assertThat(node.readAll()).hasSize(1);
    }

    @Test
    void what_the_database_does_not_take_fails_alone() throws Exception {
        StreamId refused = account(household());
        execute(node.database, """
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'no such value' using errcode = '22021'; end $$;
                create trigger refuse before insert on event_log.event for each row
                when (new.stream_id = '%s') execute function refuse()""".formatted(refused.id()));
        Set<Object> recorded = ConcurrentHashMap.newKeySet();
        inParallel(32, writer -> {
            if (writer % 8 == 0) {
                assertThatThrownBy(() -> node.append(refused, writer, "refused"))
                        .isInstanceOf(LogUnavailable.class);
            } else {
                recorded.add(node.append(account(household()), 0, "fine"));
            }
        });

        assertThat(recorded).hasSize(28);
        assertThat(node.readAll()).hasSize(28);
    }

    @Test
    void two_nodes_on_one_database_keep_one_order() throws Exception {
        try (LogFixture other = new LogFixture(node.database);
                HeadListener here = new HeadListener(node.database.dataSource(), node.tail);
                HeadListener there = new HeadListener(node.database.dataSource(), other.tail)) {
            here.start();
            there.start();
            HouseholdId household = household();
            int total = 2 * 8 * 40;
            List<List<Long>> seen = new ArrayList<>();
            List<Thread> readers = new ArrayList<>();
            for (LogFixture each : List.of(node, other)) {
                List<Long> positions = new ArrayList<>();
                seen.add(positions);
                readers.add(Thread.ofPlatform().start(() -> follow(each, total, positions)));
            }
            inParallel(16, writer -> {
                for (int i = 0; i < 40; i++) {
                    (writer % 2 == 0 ? node : other).append(account(household), 0, writer + ":" + i);
                }
            });
            for (Thread reader : readers) {
                reader.join(Duration.ofSeconds(60));
            }

            List<Long> expected = LongStream.rangeClosed(1, total).boxed().toList();
            assertThat(seen).allSatisfy(positions -> assertThat(positions).containsExactlyElementsOf(expected));
            assertThat(node.readAll().stream().map(RecordedEvent::householdSequence))
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void recorded_at_never_goes_back_when_the_clock_does() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
        Clock clock = fixedBy(now);
        try (LogFixture clocked = new LogFixture(TestDatabase.create(), clock)) {
            HouseholdId household = household();
            clocked.append(account(household), 0, "noon");
            now.set(Instant.parse("2026-03-01T11:00:00Z"));
            clocked.append(account(household), 0, "an hour back");

            assertThat(clocked.readAll().stream().map(RecordedEvent::recordedAt))
                    .containsExactly(Instant.parse("2026-03-01T12:00:00Z"), Instant.parse("2026-03-01T12:00:00Z"));
            assertThat(clocked.log.positionAt(Instant.parse("2026-03-01T11:59:59Z")))
                    .isZero();
            assertThat(clocked.log.positionAt(Instant.parse("2026-03-01T12:00:00Z")))
                    .isEqualTo(2);
        }
    }

    @Test
    void shutting_down_commits_what_waits_and_refuses_what_comes_after() throws Exception {
        HouseholdId household = household();
        Set<StreamId> acknowledged = ConcurrentHashMap.newKeySet();
        CountDownLatch started = new CountDownLatch(16);
        try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < 16; writer++) {
                all.add(writers.submit(() -> {
                    started.countDown();
                    while (true) {
                        StreamId stream = account(household);
                        try {
                            node.append(stream, 0, "kept");
                        } catch (LogUnavailable closing) {
                            return;
                        }
                        acknowledged.add(stream);
                    }
                }));
            }
            started.await();
            node.appender.close();
            for (Future<?> writer : all) {
                writer.get();
            }
        }
        Set<StreamId> stored = new HashSet<>();
        node.readAll().forEach(event -> stored.add(StreamId.parse(event.stream())));
        assertThat(stored).isEqualTo(acknowledged);
    }

    private static void follow(LogFixture node, int total, List<Long> positions) {
        try {
            while (positions.size() < total) {
                long after = positions.isEmpty() ? 0 : positions.getLast();
                node.log.awaitBeyond(after, Duration.ofSeconds(30));
                node.log.read(after, 100).forEach(event -> positions.add(event.position()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void killOtherConnections(TestDatabase database) {
        try {
            execute(database, """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid(); select pg_sleep(0.05)""");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(TestDatabase database, String sql) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Clock fixedBy(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Objects.requireNonNull(now.get());
            }
        };
    }

    private interface Writer {
        void write(int number) throws Exception;
    }

    private static void inParallel(int writers, Writer work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Object>> tasks = IntStream.range(0, writers)
                    .<Callable<Object>>mapToObj(writer -> () -> {
                        work.write(writer);
                        return writer;
                    })
                    .toList();
            for (Future<Object> task : threads.invokeAll(tasks)) {
                task.get();
            }
        }
    }
}
