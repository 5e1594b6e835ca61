package financetracker.app.http;

import financetracker.refusal.InvalidRequest.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, before it is written as problem details (RFC 9457).
 *
 * @param detail for people; it names no id and repeats nothing that was sent
 * @param faults each place that is wrong; empty unless the request is not valid
 * @param retryAfterSeconds null where sending it again would not help
 */
public record Problem(
        ProblemCode code,
        String detail,
        List<Fault> faults,
        @Nullable Integer retryAfterSeconds) {
    public static Problem of(ProblemCode code) {
        return new Problem(code, code.help(), List.of(), null);
    }

    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, List.of(), null);
    }

    public static Problem invalid(List<Fault> faults) {
        return new Problem(ProblemCode.INVALID_REQUEST, ProblemCode.INVALID_REQUEST.help(), faults, null);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(code, detail, faults, seconds);
    }
}
