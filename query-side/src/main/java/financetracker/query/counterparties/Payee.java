package financetracker.query.counterparties;

import financetracker.events.counterparty.CounterpartyText;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Whom a transaction names. */
public final class Payee {
    private Payee() {}

    /** Equal for texts of a household that mean the same counterparty, whichever that is, and for no other's. */
    public static UUID key(UUID household, String text) {
        String normal = household + " " + CounterpartyText.normal(text);
        return UUID.nameUUIDFromBytes(normal.getBytes(StandardCharsets.UTF_8));
    }
}
