package financetracker.benchmarks;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.zaxxer.hikari.HikariDataSource;
import financetracker.testdatabase.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/** The same decisions on Axon's own JDBC engine, as its documentation sets it up, with a cache and no views. */
final class StockAxon implements AutoCloseable {
    private final HikariDataSource pool = new HikariDataSource();
    private final Configuration axon;
    private final List<String> accounts;

    StockAxon(int clients) throws SQLException {
        pool.setJdbcUrl(TestDatabase.create().url());
        pool.setMaximumPoolSize(clients);
        JacksonSerializer json = JacksonSerializer.builder()
                .objectMapper(new ObjectMapper().registerModule(new JavaTimeModule()))
                .build();
        PersistenceExceptionResolver taken = e -> e instanceof SQLException sql && "23505".equals(sql.getSQLState());
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(pool::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .persistenceExceptionResolver(taken)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(configuration ->
                        EmbeddedEventStore.builder().storageEngine(engine).build())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Account.class)
                        .configureCache(configuration -> new WeakReferenceCache()))
                .configureAggregate(Transaction.class)
                .buildConfiguration();
        axon.start();
        accounts = IntStream.range(0, clients)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        accounts.forEach(account -> axon.commandGateway().sendAndWait(new Open(account)));
    }

    void record(int account, long number) {
        axon.commandGateway()
                .sendAndWait(new Record(
                        accounts.get(account), UUID.randomUUID().toString(), -number, "Groceries, receipt " + number));
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.close();
    }

    record Open(@TargetAggregateIdentifier String account) {}

    record Opened(String account) {}

    record Record(@TargetAggregateIdentifier String account, String transaction, long cents, String description) {}

    record Recorded(String transaction, String account, long cents, String description) {}

    static final class Account {
        private @Nullable String id;

        @AggregateIdentifier
        @Nullable
        String id() {
            return id;
        }

        Account() {}

        @CommandHandler
        Account(Open command) {
            apply(new Opened(command.account()));
        }

        @CommandHandler
        void handle(Record command) throws Exception {
            createNew(
                    Transaction.class,
                    () -> new Transaction(new Recorded(
                            command.transaction(), command.account(), command.cents(), command.description())));
        }

        @EventSourcingHandler
        void on(Opened event) {
            id = event.account();
        }
    }

    static final class Transaction {
        private @Nullable String id;

        @AggregateIdentifier
        @Nullable
        String id() {
            return id;
        }

        Transaction() {}

        Transaction(Recorded event) {
            apply(event);
        }

        @EventSourcingHandler
        void on(Recorded event) {
            id = event.transaction();
        }
    }
}
