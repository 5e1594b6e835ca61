package financetracker.events.transaction;

import financetracker.events.Id;
import java.util.UUID;

/** A transaction, from its first event to its last. */
public record TransactionId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
