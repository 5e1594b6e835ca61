package financetracker.app.openapi;

import financetracker.app.http.Problem;
import financetracker.app.http.ProblemCode;
import financetracker.app.http.RequestRefused;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Properties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code /docs}: the API to read and try. Everything comes out of the jar; nothing is loaded from elsewhere. */
@Configuration(proxyBeanMethods = false)
class DocsPage implements WebMvcConfigurer {
    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/docs").setViewName("forward:/docs/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/docs/ui/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/" + version() + "/");
    }

    private static String version() {
        Properties properties = new Properties();
        var file = new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties");
        try (InputStream in = file.getInputStream()) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("swagger-ui is not in the jar", e);
        }
        return properties.getProperty("version");
    }

    /** The page behind a problem's type. */
    @Hidden
    @RestController
    static class ProblemPageApi {
        @GetMapping(path = "/problems/{code}", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
        String problem(@PathVariable String code) {
            return Arrays.stream(ProblemCode.values())
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .map(each -> each.status().value() + " " + each.code() + "\n\n" + each.title() + ".\n" + each.help()
                            + "\n")
                    .orElseThrow(() -> new RequestRefused(Problem.of(ProblemCode.NOT_FOUND)));
        }
    }
}
