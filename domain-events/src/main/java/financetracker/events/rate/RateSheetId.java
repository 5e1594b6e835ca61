package financetracker.events.rate;

import financetracker.events.HouseholdId;
import financetracker.events.Id;
import financetracker.money.Currency;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** What one source publishes for one day and base, with all its corrections. */
public record RateSheetId(UUID value) implements Id {
    /**
     * The one sheet of these four, so that a repeat is recognised by construction. It is a name-based UUID and stands in
     * events: how it is made must never change.
     */
    public static RateSheetId of(HouseholdId household, RateSource source, LocalDate date, Currency base) {
        String name = household + "|" + source + "|" + date + "|" + base;
        return new RateSheetId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
