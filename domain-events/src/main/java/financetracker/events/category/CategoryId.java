package financetracker.events.category;

import financetracker.events.Id;
import java.util.UUID;

/** A node of the category tree. */
public record CategoryId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
