package financetracker.app.axon;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.FinanceTracker;
import financetracker.command.Commands;
import financetracker.events.Actor;
import financetracker.events.Caller;
import financetracker.events.HouseholdId;
import financetracker.events.household.HouseholdCommand.ChangeHouseholdSettings;
import financetracker.events.household.HouseholdCommand.CreateHousehold;
import financetracker.events.household.HouseholdCommand.EraseHousehold;
import financetracker.events.household.HouseholdSettings;
import financetracker.money.Currency;
import financetracker.testdatabase.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** On exactly these versions of Axon, Spring Boot and PostgreSQL: it starts, replays, runs a saga and parks a failure. */
class StackTest {
    private static final ListeningHandlers HANDLERS = new ListeningHandlers();

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext program;

    private final HouseholdId household = new HouseholdId(UUID.randomUUID());
    private final String stream = "household:" + household + ":" + household;

    /** No component: it is known to this test's program only. */
    static class Handlers {
        @Bean
        ConfigurerModule handlersOfThisTest() {
            return configurer -> {
                configurer.eventProcessing().usingPooledStreamingEventProcessors();
                configurer.eventProcessing().registerSaga(HouseholdSaga.class);
                configurer.eventProcessing().registerEventHandler(axon -> HANDLERS.replayed());
                configurer.eventProcessing().registerEventHandler(axon -> HANDLERS.fragile());
            };
        }
    }

    @BeforeAll
    static void start() {
        program = new SpringApplicationBuilder(FinanceTracker.class, Handlers.class)
                .run(
                        "--spring.datasource.url=" + TestDatabase.create().url(),
                        "--server.port=0",
                        "--management.server.port=0",
                        "--finance-tracker.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                        "--axon.eventhandling.processors.fragile.dlq.enabled=true");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void starts_on_stores_of_postgresql_and_a_bus_without_transactions() {
        assertThat(program.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(program.getBean(SagaStore.class)).isInstanceOf(JdbcSagaStore.class);
        assertThat(program.getBean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
    }

    @Test
    void replays() {
        create();
        await(() -> HANDLERS.seen(stream).contains("created"));
        StreamingEventProcessor processor = program.getBean(EventProcessingConfiguration.class)
                .eventProcessor("replayed", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        await(() -> HANDLERS.seen(stream).contains("created again"));
    }

    @Test
    void runs_a_saga() {
        create();
        await(() -> sagas() == 1);
        changeLocale("de-AT");
        await(() ->
                count("axon_saga_association", "association_key = 'changed' and association_value = ?", stream) == 1);
        send(new EraseHousehold(household));
        await(() -> sagas() == 0);
    }

    @Test
    void parks_what_fails_with_what_follows_it_and_takes_it_up_again() {
        create();
        HANDLERS.failOn(stream);
        changeLocale("de-AT");
        changeLocale("de-CH");
        await(() -> parked() == 2);
        HANDLERS.failOn("");
        var queue = program.getBean(EventProcessingConfiguration.class)
                .sequencedDeadLetterProcessor("fragile")
                .orElseThrow();
        assertThat(queue.process(letter -> letter.message() instanceof EventMessage<?>))
                .isTrue();
        assertThat(parked()).isZero();
    }

    private void create() {
        send(new CreateHousehold(
                household,
                new HouseholdSettings(ZoneId.of("Europe/Dublin"), "en-IE", new Currency("EUR"), DayOfWeek.MONDAY, 1)));
    }

    private void changeLocale(String locale) {
        send(new ChangeHouseholdSettings(household, null, locale, null, null, null, null));
    }

    private void send(financetracker.events.Command command) {
        Caller caller = new Caller(household, Actor.SYSTEM, UUID.randomUUID(), null, null);
        assertThat(program.getBean(Commands.class).send(caller, command).position())
                .isPositive();
    }

    private int sagas() {
        return count("axon_saga_association", "association_key = 'household' and association_value = ?", stream);
    }

    private int parked() {
        return count("axon_dead_letter", "processing_group = 'fragile' and sequence_id = ?", stream);
    }

    private static int count(String table, String condition, String value) {
        Integer rows = program.getBean(JdbcTemplate.class)
                .queryForObject("select count(*) from " + table + " where " + condition, Integer.class, value);
        return rows == null ? 0 : rows;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
