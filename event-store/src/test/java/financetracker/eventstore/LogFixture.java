package financetracker.eventstore;

import financetracker.events.Actor;
import financetracker.events.DomainEvent;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.StreamId;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountRenamed;
import financetracker.log.EventMetadata;
import financetracker.log.RecordedEvent;
import financetracker.testdatabase.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** One node: an appender and a reader on a real database. Several can share one. */
final class LogFixture implements AutoCloseable {
    static final EventMetadata BY_SYSTEM = new EventMetadata(Actor.SYSTEM, new UUID(0, 1), null, null, null);
    static final MasterKey MASTER_KEY = new MasterKey(new byte[32]);

    final TestDatabase database;
    final HouseholdKeys keys;
    final EventCodec codec;
    final LogTail tail = new LogTail();
    final OrderedAppender appender;
    final PostgresEventLog log;

    LogFixture(TestDatabase database) {
        this(database, Clock.systemUTC());
    }

    LogFixture(TestDatabase database, Clock clock) {
        this.database = database;
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        DataSource dataSource = database.dataSource();
        keys = new HouseholdKeys(dataSource, MASTER_KEY);
        codec = new EventCodec(keys);
        appender = new OrderedAppender(dataSource, tail, codec, clock);
        log = new PostgresEventLog(dataSource, codec, tail);
        appender.start();
    }

    static LogFixture create() {
        return new LogFixture(TestDatabase.create());
    }

    static HouseholdId household() {
        return new HouseholdId(UUID.randomUUID());
    }

    static StreamId account(HouseholdId household) {
        return new StreamId("account", household, UUID.randomUUID());
    }

    static DomainEvent renamed(StreamId account, String name) {
        return new AccountRenamed(new AccountId(account.id()), new PersonalText(name));
    }

    long append(StreamId stream, long sequence, String name) {
        return append(stream, sequence, name, Map.of(), null);
    }

    long append(
            StreamId stream,
            long sequence,
            String name,
            Map<StreamId, Long> expected,
            Append.@Nullable NewReceipt receipt) {
        return appender.append(new Append(
                List.of(event(stream, sequence, renamed(stream, name))), expected, receipt, new CompletableFuture<>()));
    }

    Append.NewEvent event(StreamId stream, long sequence, DomainEvent event) {
        UUID id = UUID.randomUUID();
        return new Append.NewEvent(
                id,
                stream,
                sequence,
                event,
                BY_SYSTEM,
                codec.encode(stream.household(), id, event),
                codec.encodeMetadata(BY_SYSTEM));
    }

    /** All positions from the database, whatever memory holds. */
    List<RecordedEvent> readAll() {
        PostgresEventLog cold = new PostgresEventLog(database.dataSource(), codec, new LogTail());
        List<RecordedEvent> all = new ArrayList<>();
        for (var batch = cold.read(0, 1_000); !batch.isEmpty(); batch = cold.read(all.size(), 1_000)) {
            all.addAll(batch);
        }
        return all;
    }

    @Override
    public void close() throws InterruptedException {
        appender.close();
    }
}
