package financetracker.events;

import java.util.UUID;

/** The tenant: everything belongs to exactly one household. */
public record HouseholdId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
