package financetracker.app.signin;

import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Rows that are edited in place: people, sessions. Everything about money is in the log instead. */
@Configuration(proxyBeanMethods = false)
@EntityScan("financetracker.app")
@EnableJpaRepositories("financetracker.app")
@EnableScheduling
class SignInTables {}
