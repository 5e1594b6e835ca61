package financetracker.app.axon;

import financetracker.app.startup.DatabaseAddress;
import financetracker.command.category.KnownCategories;
import financetracker.command.household.LivingHousehold;
import financetracker.command.transfer.BothLegs;
import financetracker.events.PersonalDataCipher;
import financetracker.eventstore.EventStoreParts;
import financetracker.eventstore.HouseholdKeys;
import financetracker.eventstore.MasterKey;
import financetracker.log.CommandOutcomes;
import financetracker.log.EventLog;
import financetracker.log.Receipts;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class EventStoreWiring {
    /** A server that says nothing for so long is gone: the appender connects anew and asks what became of its batch. */
    private static final int SILENCE_MAX_SECONDS = 10;

    @Bean
    @DependsOnDatabaseInitialization
    EventStoreParts eventStoreParts(DataSource pool, DatabaseAddress address, MasterKey masterKey, Clock clock) {
        PGSimpleDataSource dedicated = new PGSimpleDataSource();
        dedicated.setUrl(address.url());
        dedicated.setUser(address.user().isEmpty() ? null : address.user());
        dedicated.setPassword(address.password().isEmpty() ? null : address.password());
        dedicated.setApplicationName("finance-tracker log");
        dedicated.setTcpKeepAlive(true);
        dedicated.setConnectTimeout(SILENCE_MAX_SECONDS);
        dedicated.setSocketTimeout(SILENCE_MAX_SECONDS);
        return new EventStoreParts(pool, dedicated, masterKey, clock).start();
    }

    @Bean
    EventLog eventLog(EventStoreParts parts) {
        return parts.log();
    }

    @Bean
    Receipts receipts(EventStoreParts parts) {
        return parts.receipts();
    }

    @Bean
    CommandOutcomes commandOutcomes(EventStoreParts parts) {
        return parts.outcomes();
    }

    @Bean
    HouseholdKeys householdKeys(EventStoreParts parts) {
        return parts.keys();
    }

    @Bean
    PersonalDataCipher personalDataCipher(EventStoreParts parts) {
        return parts.cipher();
    }

    @Bean
    EventStorageEngine eventStorageEngine(EventStoreParts parts) {
        return parts.engine();
    }

    @Bean
    CorrelationDataProvider callerProvider(EventStoreParts parts) {
        return parts.callerProvider();
    }

    @Bean
    ExpiredReceipts expiredReceipts(EventStoreParts parts) {
        return new ExpiredReceipts(parts);
    }

    /** Receipts are kept for thirty days. */
    record ExpiredReceipts(EventStoreParts parts) {
        @Scheduled(fixedRate = 6, timeUnit = TimeUnit.HOURS)
        void delete() {
            parts.deleteExpiredReceipts();
        }
    }

    /** No locks: the log refuses what was decided on a stream that has changed, on whatever node. */
    @Bean
    LockFactory optimisticLocking() {
        return NullLockFactory.INSTANCE;
    }

    @Bean
    InitializingBean commandInterceptors(
            CommandBus bus,
            EventStoreParts parts,
            LivingHousehold households,
            KnownCategories categories,
            BothLegs legs) {
        return () -> {
            bus.registerHandlerInterceptor(parts.commandTracing());
            bus.registerHandlerInterceptor(households);
            bus.registerHandlerInterceptor(categories);
            bus.registerHandlerInterceptor(legs);
        };
    }
}
