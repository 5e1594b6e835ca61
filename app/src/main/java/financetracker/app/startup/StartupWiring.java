package financetracker.app.startup;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class StartupWiring {

    /** Lazy: with a configured database and no need for a file of its own, the program writes nothing to disk. */
    @Bean
    @Lazy
    DataFolder dataFolder(@Value("${finance-tracker.data-folder:./data}") Path folder) {
        return DataFolder.at(folder);
    }
}
