package financetracker.query.counterparties;

import financetracker.events.counterparty.CounterpartyText;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which texts mean which counterparty, at a position. */
public final class Meanings {
    private final UUID household;
    private final Map<String, UUID> counterparties;

    /** @param counterparties by the key of each text */
    Meanings(UUID household, Map<String, UUID> counterparties) {
        this.household = household;
        this.counterparties = counterparties;
    }

    /**
     * Whom a transaction names.
     *
     * @param counterparty its text; null where it has none
     * @return null if the text means none that the household has
     */
    public @Nullable UUID of(@Nullable String counterparty, String description) {
        if (counterparties.isEmpty()) {
            return null;
        }
        String text = CounterpartyText.payee(counterparty, description);
        return counterparties.get(Payee.key(household, text).toString());
    }

    /**
     * The keys of all texts that mean a counterparty which one of the texts meant that were asked for.
     *
     * @see Payee#key
     */
    public List<String> payees(UUID counterparty) {
        return counterparties.entrySet().stream()
                .filter(each -> each.getValue().equals(counterparty))
                .map(Map.Entry::getKey)
                .toList();
    }
}
