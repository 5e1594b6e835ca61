package financetracker.app;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(scanBasePackages = "financetracker")
public class FinanceTracker {
    public static void main(String[] args) {
        SpringApplication.run(FinanceTracker.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
