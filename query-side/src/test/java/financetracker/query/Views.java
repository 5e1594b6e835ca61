package financetracker.query;

import financetracker.query.view.View;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The views as the program finds them. */
public final class Views {
    private Views() {}

    public static List<View> all() {
        try (var context = new AnnotationConfigApplicationContext(Scan.class)) {
            return context.getBeanProvider(View.class).orderedStream().toList();
        }
    }

    @ComponentScan(
            basePackages = "financetracker.query",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = View.class),
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*SeenView"))
    static class Scan {}
}
