package financetracker.events.account;

import financetracker.events.Id;
import java.util.UUID;

/** An account of one household. */
public record AccountId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
