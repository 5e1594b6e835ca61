package financetracker.query.view;

import financetracker.refusal.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a query parameter that a read does not have: a filter that is misspelt must not be silently left out. */
final class KnownParameters implements HandlerInterceptor {
    private static final String READS = "financetracker.query.";

    private final ConcurrentMap<String, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith(READS)) {
            return true;
        }
        Set<String> allowed = known.computeIfAbsent(method.getMethod().toString(), any -> parametersOf(method));
        List<InvalidRequest.Fault> faults = request.getParameterMap().keySet().stream()
                .filter(name -> !allowed.contains(name))
                .map(name -> new InvalidRequest.Fault(
                        InvalidRequest.Place.PARAMETER, printable(name), "is unknown; there are " + allowed))
                .limit(1)
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return true;
    }

    private static String printable(String name) {
        return name.matches("[\\w.-]{1,50}") ? name : "?";
    }

    private static Set<String> parametersOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(KnownParameters::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(MethodParameter parameter) {
        RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
        if (single != null) {
            String given = parameter.getParameter().getName();
            return Stream.of(single.name().isEmpty() ? given : single.name());
        }
        if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .map(RecordComponent::getName);
        }
        return Stream.empty();
    }
}
