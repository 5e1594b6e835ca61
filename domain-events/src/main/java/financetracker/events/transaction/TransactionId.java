package financetracker.events.transaction;

import financetracker.events.Id;
import financetracker.events.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A transaction, from its first event to its last. */
public record TransactionId(UUID value) implements Id {
    /**
     * The id of what a source reported under an id of its own, so that a repeat is recognised by construction. It is a
     * name-based UUID of the three and stands in events: how it is made must never change.
     */
    public static TransactionId of(AccountId account, Source source, String sourceId) {
        String name = account + "|" + source + "|" + sourceId;
        return new TransactionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
