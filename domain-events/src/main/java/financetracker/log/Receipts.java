package financetracker.log;

import financetracker.events.Caller;
import financetracker.events.Receipt;
import java.util.Optional;

/** The stored receipts of requests with an idempotency key. Those of commands with events are stored with the events. */
public interface Receipts {
    /**
     * @throws ReceiptOfAnotherRequest if the key was used for another request
     */
    Optional<Receipt> find(Caller.IdempotencyKey key);

    /**
     * Stores the receipt of a command that appended nothing.
     *
     * @throws ReceiptExists if there is one under the key
     */
    void store(Caller caller, Receipt receipt);

    /** The idempotency key was used for another request. */
    final class ReceiptOfAnotherRequest extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ReceiptOfAnotherRequest() {
            super("the idempotency key was used for another request");
        }
    }

    /** Another request with the same idempotency key was recorded first; its receipt can be found now. */
    final class ReceiptExists extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ReceiptExists() {
            super("a receipt with this idempotency key exists");
        }
    }
}
