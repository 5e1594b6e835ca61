package financetracker.app.postgres;

import financetracker.app.startup.DataFolder;
import financetracker.app.startup.DatabaseAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The configured database, or else the embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    @Bean
    @Lazy
    EmbeddedServer embeddedServer(DataFolder folder, @Value("${finance-tracker.postgres-port:0}") int port) {
        return EmbeddedServer.start(folder, port);
    }

    @Bean
    DatabaseAddress databaseAddress(
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.datasource.password:}") String password,
            ObjectProvider<EmbeddedServer> embedded) {
        return url.isBlank()
                ? embedded.getObject().address()
                : DatabaseAddress.of(url, user, password).checked();
    }

    /** From this Spring Boot makes the pool. */
    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(DatabaseAddress address) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return address.user();
            }

            @Override
            public String getPassword() {
                return address.password();
            }

            @Override
            public String getJdbcUrl() {
                return address.url();
            }
        };
    }
}
