package financetracker.app.openapi;

import financetracker.app.signin.SignedIn;
import financetracker.command.dryrun.OffersDryRun;
import financetracker.events.Caller;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** What follows for an operation from the method that serves it. */
final class OperationRules {
    private static final Set<Class<?>> CALLERS = Set.of(Caller.class, SignedIn.class);
    private static final String BASE = "/api/v1/";

    private OperationRules() {}

    static Operation apply(Operation operation, HandlerMethod handler) {
        name(operation, handler);
        if (operation.getParameters() == null) {
            operation.setParameters(new ArrayList<>());
        }
        // Every client sends it by itself.
        operation.getParameters().removeIf(each -> each.getName().equals("User-Agent"));
        boolean reads = AnnotatedElementUtils.hasAnnotation(handler.getMethod(), GetMapping.class);
        if (takes(handler, Caller.class)) {
            operation.addParametersItem(reads ? ledgerSequenceMin() : idempotencyKey());
        }
        if (handler.hasMethodAnnotation(OffersDryRun.class)
                || handler.getBeanType().isAnnotationPresent(OffersDryRun.class)) {
            operation.addParametersItem(dryRun());
        }
        if (CALLERS.stream().anyMatch(type -> takes(handler, type))) {
            operation.addSecurityItem(new SecurityRequirement().addList(ApiDocument.TOKEN));
        }
        // Two methods may serve one operation, each its own media type.
        Set<String> seen = new HashSet<>();
        operation.getParameters().removeIf(each -> !seen.add(each.getIn() + " " + each.getName()));
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getName().equals("If-Match")) {
                parameter.setDescription("The `ETag` of what is edited, or `*` for whatever it is now.");
                parameter.setExample("\"3\"");
            }
        }
        return operation;
    }

    private static Parameter dryRun() {
        return new QueryParameter()
                .name("dryRun")
                .description(
                        "With `true` nothing is recorded: the answer is 200 with `count` and `events` that would be,"
                                + " `balances` of the accounts before and after, and `rows` of a command with many.")
                .schema(new BooleanSchema())
                .required(false);
    }

    private static void name(Operation operation, HandlerMethod handler) {
        String method = handler.getMethod().getName();
        String noun = handler.getBeanType().getSimpleName().replaceFirst("(Read)?Api$", "");
        io.swagger.v3.oas.annotations.@Nullable Operation given =
                handler.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        boolean oneWord = method.equals(method.toLowerCase(Locale.ROOT));
        if (given == null || given.operationId().isEmpty()) {
            operation.setOperationId(oneWord ? method + noun : method);
        }
        operation.setTags(List.of(group(handler.getBeanType(), noun)));
    }

    /** What is under one path is read together, whichever module serves it. */
    private static String group(Class<?> api, String otherwise) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(api, RequestMapping.class);
        if (mapping == null || mapping.path().length == 0 || !mapping.path()[0].startsWith(BASE)) {
            return otherwise;
        }
        String resource = mapping.path()[0].substring(BASE.length()).replaceFirst("/.*", "");
        return resource.substring(0, 1).toUpperCase(Locale.ROOT) + resource.substring(1);
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static Parameter idempotencyKey() {
        Schema<?> key = new StringSchema().minLength(1).maxLength(255).pattern("^[!-~]+$");
        key.addType("string");
        return new HeaderParameter()
                .name("Idempotency-Key")
                .description("Makes the request safe to repeat for 30 days.")
                .schema(key)
                .example("01a204e4-f59b-775b-b6e4-b51de65fb041");
    }

    private static Parameter ledgerSequenceMin() {
        Schema<?> position = new Schema<>().type("integer").format("int64");
        position.addType("integer");
        position.setMinimum(BigDecimal.ZERO);
        return new HeaderParameter()
                .name("Ledger-Sequence-Min")
                .description("Waits up to 2 seconds until the answer includes this position, else 503.")
                .schema(position)
                .example(42);
    }
}
