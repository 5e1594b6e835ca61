package financetracker.events.counterparty;

import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.StreamId;
import financetracker.events.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

public sealed interface CounterpartyCommand extends Command {
    @Override
    default StreamId subject() {
        return stream(household());
    }

    CounterpartyId counterparty();

    /** The one stream that holds a household's counterparties. */
    static StreamId stream(HouseholdId household) {
        return new StreamId("counterparties", household, household.value());
    }

    record CreateCounterparty(HouseholdId household, CounterpartyId counterparty, PersonalText name)
            implements CounterpartyCommand {}

    /** A command about one that exists; the version is that of all of them together. */
    sealed interface Edit extends CounterpartyCommand, Versioned {}

    record RenameCounterparty(
            HouseholdId household,
            CounterpartyId counterparty,
            PersonalText name,
            @Nullable Long expectedVersion) implements Edit {}

    /** @param aliases all that it is to have */
    record SetCounterpartyAliases(
            HouseholdId household,
            CounterpartyId counterparty,
            List<PersonalText> aliases,
            @Nullable Long expectedVersion)
            implements Edit {}

    record MergeCounterparty(
            HouseholdId household,
            CounterpartyId counterparty,
            CounterpartyId into,
            @Nullable Long expectedVersion) implements Edit {}
}
