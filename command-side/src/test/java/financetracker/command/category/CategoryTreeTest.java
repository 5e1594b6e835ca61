package financetracker.command.category;

import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.category.CategoriesSeeded;
import financetracker.events.category.Category;
import financetracker.events.category.CategoryArchived;
import financetracker.events.category.CategoryCommand;
import financetracker.events.category.CategoryCommand.ArchiveCategory;
import financetracker.events.category.CategoryCommand.CreateCategory;
import financetracker.events.category.CategoryCommand.MergeCategory;
import financetracker.events.category.CategoryCommand.MoveCategory;
import financetracker.events.category.CategoryCommand.RenameCategory;
import financetracker.events.category.CategoryCommand.UnarchiveCategory;
import financetracker.events.category.CategoryCreated;
import financetracker.events.category.CategoryId;
import financetracker.events.category.CategoryMerged;
import financetracker.events.category.CategoryMoved;
import financetracker.events.category.CategoryRenamed;
import financetracker.events.category.CategoryUnarchived;
import financetracker.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {
    private static final HouseholdId HOUSEHOLD = new HouseholdId(new UUID(1, 1));
    private static final CategoryId FOOD = new CategoryId(new UUID(4, 1));
    private static final CategoryId COFFEE = new CategoryId(new UUID(4, 2));
    private static final CategoryId TRAVEL = new CategoryId(new UUID(4, 3));
    private static final CategoryId NEW = new CategoryId(new UUID(4, 4));
    private static final PersonalText TEA = new PersonalText("Tea");

    @Test
    void creates_once() {
        CreateCategory create = new CreateCategory(HOUSEHOLD, NEW, FOOD, TEA);
        given().when(create).expectEvents(new CategoryCreated(NEW, FOOD, TEA));
        given(new CategoryCreated(NEW, FOOD, TEA)).when(create).expectNoEvents();
        refused(new Refusal.IdIsTaken(NEW.value()), new CreateCategory(HOUSEHOLD, NEW, null, TEA), created());
        refused(new Refusal.UnknownCategory(NEW), new CreateCategory(HOUSEHOLD, TRAVEL_AGAIN, NEW, TEA));
        refused(
                new Refusal.CategoryNameTaken(COFFEE),
                new CreateCategory(HOUSEHOLD, NEW, FOOD, new PersonalText("COFFEE")));
    }

    private static final CategoryId TRAVEL_AGAIN = new CategoryId(new UUID(4, 5));

    @Test
    void renames_and_moves() {
        given().when(new RenameCategory(HOUSEHOLD, COFFEE, TEA, null)).expectEvents(new CategoryRenamed(COFFEE, TEA));
        given().when(new RenameCategory(HOUSEHOLD, COFFEE, new PersonalText("Coffee"), null))
                .expectNoEvents();
        given().when(new MoveCategory(HOUSEHOLD, COFFEE, TRAVEL, null)).expectEvents(new CategoryMoved(COFFEE, TRAVEL));
        given().when(new MoveCategory(HOUSEHOLD, COFFEE, FOOD, null)).expectNoEvents();
        refused(new Refusal.CategoryNotFound(NEW), new RenameCategory(HOUSEHOLD, NEW, TEA, null));
        refused(new Refusal.CategoryBelowItself(FOOD), new MoveCategory(HOUSEHOLD, FOOD, COFFEE, null));
    }

    @Test
    void is_no_deeper_than_allowed() {
        Object[] levels = new Object[CategoryNodes.LEVELS_MAX - 2];
        CategoryId above = COFFEE;
        for (int i = 0; i < levels.length; i++) {
            CategoryId each = new CategoryId(new UUID(5, i));
            levels[i] = new CategoryCreated(each, above, TEA);
            above = each;
        }
        refused(
                new Refusal.CategoryTreeTooDeep(CategoryNodes.LEVELS_MAX),
                new CreateCategory(HOUSEHOLD, NEW, above, TEA),
                levels);
        refused(
                new Refusal.CategoryTreeTooDeep(CategoryNodes.LEVELS_MAX),
                new MoveCategory(HOUSEHOLD, FOOD, TRAVEL, null),
                levels);
    }

    @Test
    void merges_into_what_is_no_part_of_it() {
        CategoryMerged merged = new CategoryMerged(COFFEE, TRAVEL);
        given().when(new MergeCategory(HOUSEHOLD, COFFEE, TRAVEL, null)).expectEvents(merged);
        given(merged).when(new MergeCategory(HOUSEHOLD, COFFEE, TRAVEL, null)).expectNoEvents();
        refused(new Refusal.CategoryBelowItself(FOOD), new MergeCategory(HOUSEHOLD, FOOD, COFFEE, null));
        refused(new Refusal.CategoryBelowItself(FOOD), new MergeCategory(HOUSEHOLD, FOOD, FOOD, null));
        for (CategoryCommand command : List.of(
                new MergeCategory(HOUSEHOLD, COFFEE, FOOD, null),
                new RenameCategory(HOUSEHOLD, COFFEE, TEA, null),
                new ArchiveCategory(HOUSEHOLD, COFFEE, null))) {
            refused(new Refusal.CategoryIsMerged(COFFEE, TRAVEL), command, merged);
        }
        // A ring of merges would have no end.
        refused(
                new Refusal.CategoryIsMerged(COFFEE, TRAVEL),
                new MergeCategory(HOUSEHOLD, TRAVEL, COFFEE, null),
                merged);
    }

    @Test
    void archives_and_takes_out_again() {
        CategoryArchived archived = new CategoryArchived(COFFEE);
        given().when(new ArchiveCategory(HOUSEHOLD, COFFEE, null)).expectEvents(archived);
        given(archived).when(new ArchiveCategory(HOUSEHOLD, COFFEE, null)).expectNoEvents();
        given(archived)
                .when(new UnarchiveCategory(HOUSEHOLD, COFFEE, null))
                .expectEvents(new CategoryUnarchived(COFFEE));
        given().when(new UnarchiveCategory(HOUSEHOLD, COFFEE, null)).expectNoEvents();
    }

    private static Object created() {
        return new CategoryCreated(NEW, FOOD, TEA);
    }

    private static void refused(Refusal refusal, CategoryCommand command, Object... later) {
        given(later).when(command).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static TestExecutor<CategoryTree> given(Object... later) {
        Object[] events = new Object[later.length + 1];
        events[0] = new CategoriesSeeded(List.of(
                category(FOOD, null, "Food"), category(COFFEE, FOOD, "Coffee"), category(TRAVEL, null, "Travel")));
        System.arraycopy(later, 0, events, 1, later.length);
        return new AggregateTestFixture<>(CategoryTree.class).given(events);
    }

    private static Category category(CategoryId id, @Nullable CategoryId parent, String name) {
        return new Category(id, parent, name.toUpperCase(Locale.ROOT), name);
    }
}
