package financetracker.query.rates;

import static financetracker.query.rates.RateStory.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.events.HouseholdId;
import financetracker.events.rate.RateSource;
import financetracker.log.RecordedEvent;
import financetracker.money.Currency;
import financetracker.query.Views;
import financetracker.query.view.ViewDatabase;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RatesViewTest {
    private final RateStory told = new RateStory();

    @Test
    void a_correction_replaces_the_sheet_and_the_old_one_stands_where_it_was_known() {
        told.tell(RateSource.ECB, FRIDAY, "EUR", "USD 1.08", "CHF 0.94");
        long before = told.story.head();
        told.tell(RateSource.ECB, FRIDAY, "EUR", "USD 1.09");
        told.apply();

        assertThat(rate("EUR", "USD", FRIDAY, null)).isEqualTo("1.09");
        assertThat(rate("EUR", "USD", FRIDAY, before)).isEqualTo("1.08");
        assertThat(rate("EUR", "CHF", FRIDAY, before)).isEqualTo("0.94");
        assertRefused("EUR", "CHF", FRIDAY, null);
        assertRefused("EUR", "USD", FRIDAY, before - 1);
        assertRefused("EUR", "USD", FRIDAY.minusDays(1), null);
    }

    @Test
    void rows_hold_every_version_with_the_base_at_one() {
        told.tell(RateSource.MANUAL, FRIDAY, "EUR", "USD 1.08").tell(RateSource.MANUAL, FRIDAY, "EUR", "USD 1.10");
        told.apply();
        assertThat(told.database
                        .jdbc()
                        .sql(
                                "select from_position || '-' || nullif(to_position, 9223372036854775807) || ' ' || quote"
                                        + " || ' ' || rate from views.rates where to_position <> 9223372036854775807 order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("3-4 EUR 1", "3-4 USD 1.08");
        assertThat(told.database
                        .jdbc()
                        .sql(
                                "select from_position || ' ' || source || ' ' || date || ' ' || base || ' ' || quote || ' '"
                                        + " || rate from views.rates where to_position = 9223372036854775807 order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("4 MANUAL 2026-03-13 EUR EUR 1", "4 MANUAL 2026-03-13 EUR USD 1.1");
    }

    @Test
    void however_the_history_is_cut_the_rows_are_the_same() {
        for (int i = 0; i < 40; i++) {
            told.tell(
                    RateSource.ECB,
                    FRIDAY.minusDays(i % 7),
                    "EUR",
                    "USD 1." + (100 + i),
                    i % 3 == 0 ? "JPY 160" : "CHF 0.9");
        }
        List<String> live = rows(ViewDatabase.split(told.story.events(), 1));
        assertThat(live).hasSizeGreaterThan(100);
        for (int size : new int[] {3, 17, 100}) {
            assertThat(rows(ViewDatabase.split(told.story.events(), size))).isEqualTo(live);
        }
    }

    @Test
    void another_household_has_its_own_rates() {
        HouseholdId neighbour = told.story.household();
        told.tell(neighbour, RateSource.MANUAL, FRIDAY, "EUR", "USD 1.5");
        told.tell(RateSource.MANUAL, FRIDAY, "EUR", "CHF 0.9").apply();
        assertRefused("EUR", "USD", FRIDAY, null);
        assertThat(told.rates
                        .one(neighbour, needed("EUR", "USD", FRIDAY), null)
                        .body()
                        .rate())
                .isEqualTo("1.5");
    }

    private static List<String> rows(List<List<RecordedEvent>> batches) {
        ViewDatabase database = new ViewDatabase(Views.all());
        batches.forEach(database::apply);
        return Objects.requireNonNull(database.rows().get("rates"));
    }

    private String rate(String base, String quote, LocalDate date, @Nullable Long knownAt) {
        String at = knownAt == null ? null : knownAt.toString();
        return told.rates
                .one(told.household, needed(base, quote, date), at)
                .body()
                .rate()
                .toPlainString();
    }

    private void assertRefused(String base, String quote, LocalDate date, @Nullable Long knownAt) {
        assertThatThrownBy(() -> rate(base, quote, date, knownAt))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new Refusal.NoExchangeRate(new Currency(base), new Currency(quote), date)));
    }

    private static NeededRate needed(String from, String to, LocalDate date) {
        return new NeededRate(new Currency(from), new Currency(to), date);
    }
}
