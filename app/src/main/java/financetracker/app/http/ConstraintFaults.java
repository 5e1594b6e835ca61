package financetracker.app.http;

import financetracker.refusal.InvalidRequest.Fault;
import financetracker.refusal.InvalidRequest.Place;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Violated constraints, each with the place in the request. */
final class ConstraintFaults {
    private ConstraintFaults() {}

    static List<Fault> of(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new Fault(Place.BODY, pointer(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Fault::where).thenComparing(Fault::detail))
                .toList();
    }

    static List<Fault> of(MethodArgumentNotValidException e) {
        return e.getFieldErrors().stream()
                .map(error -> new Fault(Place.BODY, pointer(error.getField()), text(error.getDefaultMessage())))
                .toList();
    }

    static List<Fault> of(HandlerMethodValidationException e) {
        List<Fault> faults = new ArrayList<>();
        for (var result : e.getParameterValidationResults()) {
            MethodParameter parameter = result.getMethodParameter();
            Place place = place(parameter);
            String name = place == Place.BODY ? "" : text(parameter.getParameterName());
            for (var error : result.getResolvableErrors()) {
                faults.add(new Fault(place, name, text(error.getDefaultMessage())));
            }
        }
        return faults;
    }

    private static Place place(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            return Place.BODY;
        }
        return parameter.hasParameterAnnotation(RequestHeader.class) ? Place.HEADER : Place.PARAMETER;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "is not valid");
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    /** From Spring's {@code rows[3].amount}. */
    private static String pointer(String field) {
        return "/" + field.replace("[", ".").replace("]", "").replace('.', '/');
    }
}
