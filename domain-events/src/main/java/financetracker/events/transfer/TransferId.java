package financetracker.events.transfer;

import financetracker.events.Id;
import financetracker.events.transaction.TransactionId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A link between two transactions of a household's own accounts. */
public record TransferId(UUID value) implements Id {
    /**
     * The one link that two transactions can have, so that a proposal that was rejected is recognised when it is made
     * again. It stands in events: how it is made must never change.
     */
    public static TransferId between(TransactionId from, TransactionId to) {
        return new TransferId(named("transfer|" + from + "|" + to));
    }

    /** The leg that takes the money out, where the transfer was recorded as a whole. */
    public TransactionId from() {
        return new TransactionId(named("from|" + this));
    }

    /** The leg that brings the money in, where the transfer was recorded as a whole. */
    public TransactionId to() {
        return new TransactionId(named("to|" + this));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
