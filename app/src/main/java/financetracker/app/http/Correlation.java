package financetracker.app.http;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.servlet.ServletRequest;
import java.util.UUID;

/** The id that ties a request, its answer, its log lines and its events together. A client sees it as {@code Trace-Id}. */
public final class Correlation {
    static final String HEADER = "Trace-Id";
    static final String MDC_KEY = "correlation";
    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private Correlation() {}

    /** The request's id; made when first asked for, so that also a request refused before any filter has one. */
    public static UUID of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof UUID id) {
            return id;
        }
        UUID id = IDS.generate();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
