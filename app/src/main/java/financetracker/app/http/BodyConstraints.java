package financetracker.app.http;

import financetracker.refusal.InvalidRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Checks the declared limits of every body, so that no endpoint can forget to ask for it. */
@RestControllerAdvice
class BodyConstraints extends RequestBodyAdviceAdapter {
    private final Validator validator;

    BodyConstraints(Validator validator) {
        this.validator = validator;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().getName().startsWith("financetracker.");
    }

    @Override
    public Object afterBodyRead(
            @Nullable Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (body == null) {
            // The JSON null, which Spring would pass on as no argument at all.
            throw InvalidRequest.body("", "must be an object");
        }
        Set<ConstraintViolation<Object>> violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new RequestRefused(Problem.invalid(ConstraintFaults.of(violations)));
        }
        return body;
    }
}
