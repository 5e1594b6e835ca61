package financetracker.events.category;

import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.StreamId;

public sealed interface CategoryCommand extends Command {
    @Override
    default StreamId subject() {
        return stream(household());
    }

    /** The one stream that holds a household's category tree. */
    static StreamId stream(HouseholdId household) {
        return new StreamId("categories", household, household.value());
    }

    /** Gives a household without a category tree the seeded one. */
    record SeedCategories(HouseholdId household) implements CategoryCommand {}
}
