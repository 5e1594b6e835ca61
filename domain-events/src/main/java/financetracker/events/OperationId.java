package financetracker.events;

import java.util.UUID;

/** The import, bulk change or sync run that an event belongs to. */
public record OperationId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
