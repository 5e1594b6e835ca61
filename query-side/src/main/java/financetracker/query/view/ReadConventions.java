package financetracker.query.view;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every read over HTTP. */
@Configuration(proxyBeanMethods = false)
class ReadConventions implements WebMvcConfigurer {
    private final ViewPositions positions;
    private final List<View> views;

    ReadConventions(ViewPositions positions, List<View> views) {
        this.positions = positions;
        this.views = views;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters());
        registry.addInterceptor(
                new Freshness(positions, views.stream().map(View::name).toList()));
    }
}
