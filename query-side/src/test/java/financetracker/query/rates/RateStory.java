package financetracker.query.rates;

import financetracker.events.HouseholdId;
import financetracker.events.rate.QuotedRate;
import financetracker.events.rate.RateSheetDraft;
import financetracker.events.rate.RateSource;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.Views;
import financetracker.query.view.Story;
import financetracker.query.view.ViewDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A household's rates, told short. */
final class RateStory {
    static final LocalDate FRIDAY = LocalDate.of(2026, 3, 13);

    final ViewDatabase database = new ViewDatabase(Views.all());
    final ExchangeRates rates = new ExchangeRates(database.reads());
    final Story story = new Story(81);
    final HouseholdId household = story.household();
    private long applied;

    /** @param quotes such as {@code "USD 1.0869"} */
    RateStory tell(RateSource source, LocalDate date, String base, String... quotes) {
        return tell(household, source, date, base, quotes);
    }

    RateStory tell(HouseholdId of, RateSource source, LocalDate date, String base, String... quotes) {
        List<QuotedRate> quoted = new ArrayList<>();
        for (String quote : quotes) {
            String[] parts = quote.split(" ");
            quoted.add(QuotedRate.of(new Currency(parts[0]), new BigDecimal(parts[1])));
        }
        story.rates(of, new RateSheetDraft(source, date, new Currency(base), quoted));
        return this;
    }

    RateStory apply() {
        database.with(story.since(applied));
        applied = story.head();
        return this;
    }

    /** At the newest position. */
    Converted convert(String amount, String from, String to, LocalDate on) {
        Currency target = new Currency(to);
        Money money = Money.parse(amount, new Currency(from));
        NeededRate needed = new NeededRate(money.currency(), target, on);
        return database.reads()
                .read(
                        household,
                        null,
                        List.of(ExchangeRates.VIEW),
                        position -> rates.load(household, position, List.of(needed)))
                .body()
                .convert(money, target, on);
    }
}
