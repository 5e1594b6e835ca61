package financetracker.events.category;

import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.StreamId;
import financetracker.events.Versioned;
import org.jspecify.annotations.Nullable;

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

    /** @param parent null for the top of the tree */
    record CreateCategory(
            HouseholdId household,
            CategoryId category,
            @Nullable CategoryId parent,
            PersonalText name) implements CategoryCommand {}

    /** A command about one category that exists; the version is that of the whole tree. */
    sealed interface Edit extends CategoryCommand, Versioned {
        CategoryId category();
    }

    record RenameCategory(
            HouseholdId household,
            CategoryId category,
            PersonalText name,
            @Nullable Long expectedVersion) implements Edit {}

    /** @param parent null for the top of the tree */
    record MoveCategory(
            HouseholdId household,
            CategoryId category,
            @Nullable CategoryId parent,
            @Nullable Long expectedVersion) implements Edit {}

    record MergeCategory(
            HouseholdId household,
            CategoryId category,
            CategoryId into,
            @Nullable Long expectedVersion) implements Edit {}

    record ArchiveCategory(
            HouseholdId household,
            CategoryId category,
            @Nullable Long expectedVersion) implements Edit {}

    record UnarchiveCategory(
            HouseholdId household,
            CategoryId category,
            @Nullable Long expectedVersion) implements Edit {}
}
