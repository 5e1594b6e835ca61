package financetracker.query.export;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.events.HouseholdId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExportPlacesTest {
    private final ExportPlaces places = new ExportPlaces();

    @Test
    void a_household_has_one_and_there_are_few_in_all() {
        places.take(household(0));
        assertBusy(0);
        for (int i = 1; i < ExportPlaces.MAX; i++) {
            places.take(household(i));
        }
        assertBusy(ExportPlaces.MAX);
        places.release(household(0));
        places.take(household(ExportPlaces.MAX));
        assertBusy(0);
    }

    private void assertBusy(int household) {
        assertThatThrownBy(() -> places.take(household(household))).isInstanceOf(ExportsBusy.class);
    }

    private static HouseholdId household(int number) {
        return new HouseholdId(new UUID(0, number));
    }
}
