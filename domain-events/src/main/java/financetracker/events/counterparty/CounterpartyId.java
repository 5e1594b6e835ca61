package financetracker.events.counterparty;

import financetracker.events.Id;
import java.util.UUID;

public record CounterpartyId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
