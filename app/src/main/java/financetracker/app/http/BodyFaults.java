package financetracker.app.http;

import financetracker.refusal.InvalidRequest.Fault;
import financetracker.refusal.InvalidRequest.Place;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What a client is told about a body that could not be read. Jackson's own messages name classes and repeat values. */
final class BodyFaults {
    private BodyFaults() {}

    static Problem of(JacksonException e) {
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return Problem.of(ProblemCode.JSON_LIMIT_EXCEEDED);
        }
        if (!(e instanceof DatabindException) || e.getPath().isEmpty() && !(e instanceof MismatchedInputException)) {
            return Problem.of(ProblemCode.MALFORMED_JSON, malformedAt(e));
        }
        return Problem.invalid(List.of(new Fault(Place.BODY, pointer(e), detail(e))));
    }

    private static String malformedAt(JacksonException e) {
        var at = e.getLocation();
        return at == null
                ? "It ends too early or is not JSON."
                : "It stops being JSON at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        @Nullable String last = null;
        for (JacksonException.Reference step : e.getPath()) {
            last = step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName();
            pointer.append('/').append(escape(last));
        }
        if (e instanceof InvalidNullException missing && missing.getPropertyName() != null) {
            String name = missing.getPropertyName().getSimpleName();
            if (!name.equals(last) && !name.isEmpty()) {
                pointer.append('/').append(escape(name));
            }
        }
        return pointer.toString();
    }

    private static String escape(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    private static String detail(JacksonException e) {
        return switch (e) {
            case UnreadableValue unreadable -> unreadable.detail();
            case InvalidNullException missing -> "must be present and not null";
            case UnrecognizedPropertyException unknown -> "is no field here; there are: " + names(unknown);
            case MismatchedInputException mismatch -> expected(mismatch.getTargetType());
            default -> "cannot be read";
        };
    }

    private static String names(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null || known.isEmpty()
                ? "none"
                : known.stream().map(Objects::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String expected(@Nullable Class<?> target) {
        if (target == null) {
            return "is of another type";
        }
        if (target.isEnum()) {
            return oneOf(target);
        }
        if (target == boolean.class || target == Boolean.class) {
            return "must be true or false";
        }
        if (target.isPrimitive() || Number.class.isAssignableFrom(target)) {
            return "must be a whole number that fits";
        }
        return Collection.class.isAssignableFrom(target) ? "must be an array" : "must be one object";
    }

    static String oneOf(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants())
                .map(constant -> JsonForms.nameOf((Enum<?>) constant))
                .collect(Collectors.joining(", ", "must be one of: ", ""));
    }
}
