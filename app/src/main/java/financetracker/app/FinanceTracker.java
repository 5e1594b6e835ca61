package financetracker.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(scanBasePackages = "financetracker")
public class FinanceTracker {
    public static void main(String[] args) {
        SpringApplication.run(FinanceTracker.class, args);
    }
}
