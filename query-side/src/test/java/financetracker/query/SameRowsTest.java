package financetracker.query;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountKind;
import financetracker.log.RecordedEvent;
import financetracker.query.view.Story;
import financetracker.query.view.ViewDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a history is cut into batches, every table of every view holds the same rows. */
class SameRowsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void one_by_one_in_one_batch_and_in_random_batches(long seed) {
        Story story = Story.random(seed, 250);
        List<RecordedEvent> events = story.events();

        Map<String, List<String>> oneByOne = applied(ViewDatabase.split(events, 1));
        assertThat(oneByOne.get("transactions")).hasSizeGreaterThan(80);
        assertThat(oneByOne.get("movements")).isNotEmpty();
        assertThat(oneByOne.get("postings")).isNotEmpty();
        assertThat(oneByOne.get("rates")).isNotEmpty();

        assertThat(applied(List.of(events))).isEqualTo(oneByOne);
        assertThat(applied(cutAtRandom(events, new Random(seed)))).isEqualTo(oneByOne);
    }

    @Test
    void also_when_a_household_is_erased_in_the_middle_of_a_batch() {
        Story story = Story.random(4, 200);
        HouseholdId erased = story.events().getFirst().household();
        story.erase(erased);
        story.open(story.household(), AccountKind.CASH, Story.EUR, "kept");

        Map<String, List<String>> oneByOne = applied(ViewDatabase.split(story.events(), 1));
        assertThat(applied(List.of(story.events()))).isEqualTo(oneByOne);
        assertThat(oneByOne.get("accounts")).anyMatch(row -> row.contains("kept"));
    }

    private static Map<String, List<String>> applied(List<List<RecordedEvent>> batches) {
        ViewDatabase database = new ViewDatabase(Views.all());
        batches.forEach(database::apply);
        return database.rows();
    }

    private static List<List<RecordedEvent>> cutAtRandom(List<RecordedEvent> events, Random random) {
        List<List<RecordedEvent>> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(60));
            batches.add(events.subList(from, to));
            from = to;
        }
        return batches;
    }
}
