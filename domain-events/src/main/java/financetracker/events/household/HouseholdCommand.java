package financetracker.events.household;

import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.StreamId;
import financetracker.events.Versioned;
import financetracker.money.Currency;
import java.time.DayOfWeek;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

public sealed interface HouseholdCommand extends Command {
    @Override
    default StreamId subject() {
        return new StreamId("household", household(), household().value());
    }

    /** Creates the household with its category tree. */
    record CreateHousehold(HouseholdId household, HouseholdSettings settings) implements HouseholdCommand {}

    /** Changes the settings that are not null. */
    record ChangeHouseholdSettings(
            HouseholdId household,
            @Nullable ZoneId timeZone,
            @Nullable String locale,
            @Nullable Currency baseCurrency,
            @Nullable DayOfWeek firstDayOfWeek,
            @Nullable Integer startDayOfMonth,
            @Nullable Long expectedVersion)
            implements HouseholdCommand, Versioned {}

    /** Ends the household: nothing more is recorded for it. */
    record EraseHousehold(HouseholdId household) implements HouseholdCommand {}
}
