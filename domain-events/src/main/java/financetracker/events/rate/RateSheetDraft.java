package financetracker.events.rate;

import financetracker.events.HouseholdId;
import financetracker.money.Currency;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A sheet as it is to be published: whole, it replaces what the source said before about the same day and base.
 *
 * @param rates by currency, whatever the order they were given in, so that equal sheets are equal
 */
public record RateSheetDraft(RateSource source, LocalDate date, Currency base, List<QuotedRate> rates) {
    public RateSheetDraft {
        rates = rates.stream()
                .sorted(Comparator.comparing(rate -> rate.currency().code()))
                .toList();
    }

    public RateSheetId id(HouseholdId household) {
        return RateSheetId.of(household, source, date, base);
    }

    public ExchangeRatesPublished published(HouseholdId household) {
        return new ExchangeRatesPublished(id(household), source, date, base, rates);
    }
}
