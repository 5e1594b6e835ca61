package financetracker.eventstore;

import static financetracker.eventstore.LogFixture.account;
import static financetracker.eventstore.LogFixture.household;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import financetracker.events.StreamId;
import financetracker.log.RecordedEvent;
import financetracker.testdatabase.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Why the log has an appender of its own: a stock engine takes an event's index before its commit. A reader that has
 * passed the hole beside an event with an older timestamp never looks back.
 */
class StockEngineTest {
    @Test
    void axons_stock_engine_loses_an_event_to_a_reader() throws Exception {
        TestDatabase database = TestDatabase.create();
        try (Connection slow = database.dataSource().getConnection();
                Connection quick = database.dataSource().getConnection();
                Connection reading = database.dataSource().getConnection()) {
            engine(quick).createSchema(PostgresEventTableFactory.INSTANCE);
            slow.setAutoCommit(false);
            engine(slow).appendEvents(event("slow", Instant.now()));
            // A back-dated event, as an import might make one, commits behind the open transaction.
            engine(quick).appendEvents(event("quick", Instant.now().minus(Duration.ofDays(1))));

            List<String> seen = new ArrayList<>();
            TrackingToken token = read(engine(reading), null, seen);
            slow.commit();
            token = read(engine(reading), token, seen);
            engine(quick).appendEvents(event("later", Instant.now()));
            read(engine(reading), token, seen);

            assertThat(seen).containsExactly("quick", "later");
            assertThat(engine(reading).readEvents("slow").asStream()).hasSize(1);
        }
    }

    /** The same race: one writer holds the log in an open transaction while another, and a reader, go on. */
    @Test
    void the_ordered_log_loses_none() throws Exception {
        try (LogFixture node = LogFixture.create();
                Connection slow = node.database.dataSource().getConnection()) {
            StreamId held = account(household());
            StreamId other = account(household());
            slow.setAutoCommit(false);
            Append late = new Append(
                    List.of(node.event(held, 0, LogFixture.renamed(held, "slow"))),
                    Map.of(),
                    null,
                    new CompletableFuture<>());
            new BatchStatements(slow).write(Batch.of(List.of(late)), Instant.now());
            CompletableFuture<Long> quick = CompletableFuture.supplyAsync(() -> node.append(other, 0, "quick"));
            assertThat(node.readAll()).isEmpty();
            slow.commit();
            quick.get();

            List<RecordedEvent> all = node.readAll();
            assertThat(all.stream().map(RecordedEvent::stream)).containsExactly(held.toString(), other.toString());
            assertThat(all.stream().map(RecordedEvent::position)).containsExactly(1L, 2L);
        }
    }

    private static JdbcEventStorageEngine engine(Connection connection) {
        PersistenceExceptionResolver sameKey = e -> e instanceof SQLException sql && "23505".equals(sql.getSQLState());
        JacksonSerializer json = JacksonSerializer.builder()
                .objectMapper(new ObjectMapper().registerModule(new JavaTimeModule()))
                .build();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(() -> unclosable(connection))
                .transactionManager(NoTransactionManager.INSTANCE)
                .persistenceExceptionResolver(sameKey)
                .schema(new EventSchema())
                .eventSerializer(json)
                .snapshotSerializer(json)
                .build();
    }

    /** The engine closes what it is given after each call; here the test decides when a transaction ends. */
    private static Connection unclosable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }

    private static GenericDomainEventMessage<String> event(String aggregate, Instant timestamp) {
        return new GenericDomainEventMessage<>(
                "test", aggregate, 0, aggregate, MetaData.emptyInstance(), aggregate, timestamp);
    }

    private static @Nullable TrackingToken read(
            JdbcEventStorageEngine engine, @Nullable TrackingToken from, List<String> seen) {
        TrackingToken token = from;
        for (TrackedEventMessage<?> message : engine.readEvents(from, false).toList()) {
            seen.add((String) message.getPayload());
            token = message.trackingToken();
        }
        return token;
    }
}
