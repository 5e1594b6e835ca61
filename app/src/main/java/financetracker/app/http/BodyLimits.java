package financetracker.app.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request's body may be.
 *
 * @param bodyMax of any request but a statement
 * @param statementMax of a bank statement, sent to a path below {@value #STATEMENTS}
 * @param bodiesMax of all bodies together that are still arriving; it bounds the memory and threads that slow or hostile
 *     clients can hold
 * @param bodySecondsMax how long a body may take to arrive
 */
@ConfigurationProperties("http")
record BodyLimits(
        @DefaultValue("1MB") DataSize bodyMax,
        @DefaultValue("16MB") DataSize statementMax,
        @DefaultValue("96MB") DataSize bodiesMax,
        @DefaultValue("20") int bodySecondsMax) {
    private static final String STATEMENTS = "/api/v1/imports";

    int bytesMax(String path) {
        boolean statement = path.equals(STATEMENTS) || path.startsWith(STATEMENTS + "/");
        return Math.toIntExact((statement ? statementMax : bodyMax).toBytes());
    }
}
