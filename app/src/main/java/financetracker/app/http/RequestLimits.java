package financetracker.app.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request, and one address, may take.
 *
 * @param bodyMax of any request but a statement
 * @param statementMax of a bank statement or file of exchange rates, sent to one of {@link #FILES}
 * @param arrivingMax of all bodies together that are still arriving; it bounds the memory and threads that slow or
 *     hostile clients can hold
 * @param arrivingPerAddressMax how many bodies from one address may be arriving
 * @param arrivingSecondsMax how long a body may take to arrive
 * @param requestsPerAddressMax how many requests of one address may be worked on at once; the server has 200 threads
 */
@ConfigurationProperties("finance-tracker.http")
record RequestLimits(
        @DefaultValue("1MB") DataSize bodyMax,
        @DefaultValue("16MB") DataSize statementMax,
        @DefaultValue("96MB") DataSize arrivingMax,
        @DefaultValue("32") int arrivingPerAddressMax,
        @DefaultValue("20") int arrivingSecondsMax,
        @DefaultValue("100") int requestsPerAddressMax) {
    private static final List<String> FILES = List.of("/api/v1/imports", "/api/v1/exchange-rates/imports");

    int bytesMax(String path) {
        return Math.toIntExact((FILES.contains(path) ? statementMax : bodyMax).toBytes());
    }
}
