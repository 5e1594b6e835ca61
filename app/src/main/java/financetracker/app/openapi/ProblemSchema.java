package financetracker.app.openapi;

import financetracker.app.http.ProblemCode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;

/** The schema of problem details, with every code there is. */
final class ProblemSchema {
    static final String REF = "#/components/schemas/Problem";

    private ProblemSchema() {}

    static void addTo(OpenAPI api) {
        Schema<Object> code = text("Stable; branch on this.");
        code.setEnum(Arrays.stream(ProblemCode.values())
                .map(ProblemCode::code)
                .sorted()
                .map(Object.class::cast)
                .toList());
        Schema<Object> status = SchemaForms.schema("integer");
        Schema<Object> errors = SchemaForms.schema("array").description("Each place that is wrong.");
        errors.setItems(place());
        Schema<Object> problem = SchemaForms.schema("object").description("Problem details (RFC 9457).");
        problem.addProperty("type", text("Address of the page that explains it."));
        problem.addProperty("title", text("The same for all of a code."));
        problem.addProperty("status", status);
        problem.addProperty("code", code);
        problem.addProperty("detail", text("For people."));
        problem.addProperty("traceId", text("Found in the server's log."));
        problem.addProperty("errors", errors);
        problem.setRequired(List.of("type", "title", "status", "code", "detail", "traceId"));
        problem.setExample(ProblemAnswers.example());
        api.getComponents().addSchemas("Problem", problem);
    }

    private static Schema<Object> place() {
        Schema<Object> place =
                SchemaForms.schema("object").description("One of the first three, and what belongs there.");
        place.addProperty("pointer", text("JSON pointer into the body."));
        place.addProperty("parameter", text("Name of a query or path parameter."));
        place.addProperty("header", text("Name of a request header."));
        place.addProperty("detail", text("For people."));
        place.setRequired(List.of("detail"));
        return place;
    }

    private static Schema<Object> text(String description) {
        return SchemaForms.schema("string").description(description);
    }
}
