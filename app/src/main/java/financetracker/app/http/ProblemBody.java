package financetracker.app.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import financetracker.refusal.InvalidRequest.Fault;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problem details as they are written. */
@Schema(name = "Problem", description = "Problem details (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemBody(
        @Schema(description = "The page that explains the problem.", example = "/problems/invalid-request")
        String type,

        @Schema(example = "The request is not valid") String title,
        @Schema(example = "400") int status,

        @Schema(description = "Stable; branch on this.", example = "invalid-request")
        String code,

        String detail,
        @Schema(description = "Found in the server's log.") String traceId,
        @Nullable List<Place> errors) {
    /** One thing that is wrong; exactly one of the first three is there. */
    @Schema(name = "ProblemPlace")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            @Schema(description = "JSON pointer into the body.", example = "/amount/amount") @Nullable
            String pointer,

            @Schema(description = "Name of a query or path parameter.") @Nullable
            String parameter,

            @Schema(description = "Name of a request header.") @Nullable
            String header,

            @Schema(example = "must be present") String detail) {
        static Place of(Fault fault) {
            String where = fault.where();
            return switch (fault.place()) {
                case BODY -> new Place(where, null, null, fault.detail());
                case PARAMETER -> new Place(null, where, null, fault.detail());
                case HEADER -> new Place(null, null, where, fault.detail());
            };
        }
    }

    static ProblemBody of(Problem problem, String traceId) {
        ProblemCode code = problem.code();
        List<Place> errors = problem.faults().isEmpty()
                ? null
                : problem.faults().stream().map(Place::of).toList();
        return new ProblemBody(
                code.type(), code.title(), code.status().value(), code.code(), problem.detail(), traceId, errors);
    }
}
