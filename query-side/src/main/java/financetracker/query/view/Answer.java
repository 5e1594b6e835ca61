package financetracker.query.view;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.http.ResponseEntity;

/**
 * What was read.
 *
 * @param position where in the log it stands; {@code Ledger-Sequence} over HTTP
 */
public record Answer<T>(long position, T body) {
    public static final String LEDGER_SEQUENCE = "Ledger-Sequence";

    public <R> Answer<R> map(Function<T, R> mapping) {
        return new Answer<>(position, mapping.apply(body));
    }

    public ResponseEntity<T> response() {
        return ResponseEntity.ok()
                .header(LEDGER_SEQUENCE, Long.toString(position))
                .body(body);
    }

    /** @param version of the one thing that was read: its ETag */
    public ResponseEntity<T> response(ToLongFunction<T> version) {
        return ResponseEntity.ok()
                .header(LEDGER_SEQUENCE, Long.toString(position))
                .eTag('"' + Long.toString(version.applyAsLong(body)) + '"')
                .body(body);
    }
}
