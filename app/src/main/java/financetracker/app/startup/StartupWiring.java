package financetracker.app.startup;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StartupWiring {

    @Bean
    DataFolder dataFolder(@Value("${finance-tracker.data-folder:./data}") Path folder) {
        return DataFolder.at(folder);
    }
}
