package financetracker.app.client;

import financetracker.command.Commands;
import financetracker.events.Receipt;
import financetracker.eventstore.HouseholdKeys;
import financetracker.eventstore.MasterKey;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
class ServerTestParts {
    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    Commands commands() {
        return (caller, command) -> new Receipt(command.subject().id(), 0, 1, List.of(), false);
    }

    @Bean
    HouseholdKeys householdKeys(DataSource dataSource) {
        return new HouseholdKeys(dataSource, new MasterKey(new byte[32]));
    }
}
