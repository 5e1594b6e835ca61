package financetracker.app.openapi;

import financetracker.app.http.ProblemCode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Adds to every operation the problems it can answer, and to every answer the headers it carries. */
final class ProblemAnswers {
    private ProblemAnswers() {}

    static void addTo(OpenAPI api) {
        ProblemSchema.addTo(api);
        Arrays.stream(ProblemCode.values())
                .map(code -> code.status().value())
                .distinct()
                .forEach(status -> api.getComponents().addResponses(name(status), problem(status)));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> addTo(operation, statuses(path, method, operation))));
    }

    private static void addTo(Operation operation, SortedSet<Integer> statuses) {
        operation.getResponses().values().forEach(answer -> {
            answer.addHeaderObject("Trace-Id", header("string", "Found in the server's log."));
            if (operation.getParameters().stream()
                    .anyMatch(each -> each.getName().startsWith("Ledger-Sequence")
                            || each.getName().equals("Idempotency-Key"))) {
                answer.addHeaderObject("Ledger-Sequence", header("integer", "The log's position that it shows."));
                answer.addHeaderObject("ETag", header("string", "The version, where it is of one thing."));
            }
        });
        statuses.forEach(status -> operation
                .getResponses()
                .addApiResponse(Integer.toString(status), new ApiResponse().$ref(name(status))));
    }

    private static SortedSet<Integer> statuses(String path, PathItem.HttpMethod method, Operation operation) {
        SortedSet<Integer> statuses = new TreeSet<>(List.of(400, 429, 500, 503));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty() || path.contains("/auth/")) {
            statuses.add(401);
            statuses.add(403);
        }
        boolean rate = path.endsWith("/exchange-rates");
        if (path.contains("{") || rate || path.endsWith("/transactions") && method == PathItem.HttpMethod.POST) {
            statuses.add(404);
        }
        if (method != PathItem.HttpMethod.GET) {
            statuses.add(409);
            statuses.add(422);
        }
        if (operation.getRequestBody() != null) {
            statuses.add(413);
            statuses.add(415);
        }
        if (operation.getParameters().stream().anyMatch(each -> each.getName().equals("If-Match"))) {
            statuses.add(412);
            statuses.add(428);
        }
        return statuses;
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static ApiResponse problem(int status) {
        String codes = Arrays.stream(ProblemCode.values())
                .filter(code -> code.status().value() == status)
                .map(code -> "`" + code.code() + "`")
                .collect(Collectors.joining(", "));
        ApiResponse answer = new ApiResponse()
                .description("Problem: " + codes + ".")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref(ProblemSchema.REF))));
        answer.addHeaderObject("Trace-Id", header("string", "Found in the server's log."));
        if (status == 429 || status == 503) {
            answer.addHeaderObject("Retry-After", header("integer", "Seconds."));
        }
        return answer;
    }

    private static Header header(String type, String description) {
        Schema<?> schema = new Schema<>().type(type);
        schema.addType(type);
        return new Header().description(description).schema(schema);
    }

    static Map<String, Object> example() {
        return Map.of(
                "type", "/problems/invalid-request",
                "title", "The request is not valid",
                "status", 400,
                "code", "invalid-request",
                "detail", "Each entry of `errors` names a place and what belongs there.",
                "traceId", "01a204e4-f59b-775b-b6e4-b51de65fb041",
                "errors", List.of(Map.of("pointer", "/amount/amount", "detail", "must be present and not null")));
    }
}
