package financetracker.events;

import java.util.UUID;

/** A person who signs in. */
public record UserId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
