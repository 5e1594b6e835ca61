package financetracker.command;

import financetracker.events.Receipt;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** How a receipt is answered over HTTP: ETag, Ledger-Sequence, Idempotency-Replayed. */
public final class Answers {
    public static final String LEDGER_SEQUENCE = "Ledger-Sequence";
    public static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";

    private Answers() {}

    public static ResponseEntity<Receipt> ok(Receipt receipt) {
        return ResponseEntity.ok().headers(headers(receipt)).body(receipt);
    }

    public static ResponseEntity<Receipt> created(Receipt receipt, String location) {
        return ResponseEntity.created(URI.create(location))
                .headers(headers(receipt))
                .body(receipt);
    }

    private static HttpHeaders headers(Receipt receipt) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag("\"" + receipt.version() + "\"");
        headers.set(LEDGER_SEQUENCE, Long.toString(receipt.position()));
        if (receipt.replayed()) {
            headers.set(IDEMPOTENCY_REPLAYED, "true");
        }
        return headers;
    }
}
