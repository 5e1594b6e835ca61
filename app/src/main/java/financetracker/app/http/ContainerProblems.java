package financetracker.app.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/**
 * What Tomcat answers where no application was reached: bad characters in the address, an address or headers too long.
 * Tomcat makes it by name. Its own page tells the server's version and shows the message of an exception.
 */
public final class ContainerProblems extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(ContainerProblems.class);

    public ContainerProblems() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        UUID traceId = Correlation.of(request);
        log.debug("refused by the container with {}, trace id {}", status, traceId, thrown);
        try {
            byte[] body = json(ProblemCode.of(status), status, traceId).getBytes(StandardCharsets.UTF_8);
            response.setHeader(Correlation.HEADER, traceId.toString());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            log.debug("the client has gone", e);
        }
    }

    /** Without the application's mapper, which may not be there yet; none of the texts needs escaping. */
    private static String json(ProblemCode code, int status, UUID traceId) {
        return "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\",\"traceId\":\"%s\"}"
                .formatted(code.type(), code.title(), status, code.code(), code.help(), traceId);
    }
}
