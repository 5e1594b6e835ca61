package financetracker.command.household;

import financetracker.command.category.SeededCategories;
import financetracker.events.HouseholdId;
import financetracker.events.category.CategoriesSeeded;
import financetracker.events.household.HouseholdCommand.ChangeHouseholdSettings;
import financetracker.events.household.HouseholdCommand.CreateHousehold;
import financetracker.events.household.HouseholdCommand.EraseHousehold;
import financetracker.events.household.HouseholdCreated;
import financetracker.events.household.HouseholdErased;
import financetracker.events.household.HouseholdSettings;
import financetracker.events.household.HouseholdSettingsChanged;
import financetracker.money.Currency;
import financetracker.refusal.Refusal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class HouseholdTest {
    private static final HouseholdId ID = new HouseholdId(new UUID(1, 1));
    private static final HouseholdSettings SETTINGS =
            new HouseholdSettings(ZoneId.of("Europe/Dublin"), "en-IE", new Currency("EUR"), DayOfWeek.MONDAY, 1);

    private final AggregateTestFixture<Household> fixture = new AggregateTestFixture<>(Household.class);

    @Test
    void is_created_with_its_category_tree() {
        fixture.givenNoPriorActivity()
                .when(new CreateHousehold(ID, SETTINGS))
                .expectEvents(new HouseholdCreated(SETTINGS), new CategoriesSeeded(SeededCategories.tree()));
    }

    @Test
    void changes_what_is_given() {
        fixture.given(new HouseholdCreated(SETTINGS))
                .when(new ChangeHouseholdSettings(ID, null, null, null, DayOfWeek.SUNDAY, 25, 0L))
                .expectEvents(new HouseholdSettingsChanged(new HouseholdSettings(
                        SETTINGS.timeZone(), "en-IE", SETTINGS.baseCurrency(), DayOfWeek.SUNDAY, 25)));
    }

    @Test
    void ignores_settings_that_it_has() {
        fixture.given(new HouseholdCreated(SETTINGS))
                .when(new ChangeHouseholdSettings(ID, null, "en-IE", null, null, null, null))
                .expectNoEvents();
    }

    @Test
    void is_erased_once() {
        fixture.given(new HouseholdCreated(SETTINGS))
                .when(new EraseHousehold(ID))
                .expectEvents(new HouseholdErased());
    }

    @Test
    void ignores_a_second_erasure() {
        fixture.given(new HouseholdCreated(SETTINGS), new HouseholdErased())
                .when(new EraseHousehold(ID))
                .expectNoEvents();
    }

    @Test
    void refuses_to_change_once_erased() {
        fixture.given(new HouseholdCreated(SETTINGS), new HouseholdErased())
                .when(new ChangeHouseholdSettings(ID, null, "de-DE", null, null, null, null))
                .expectNoEvents()
                .expectExceptionDetails(new Refusal.HouseholdIsErased());
    }
}
