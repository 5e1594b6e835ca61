package financetracker.events.rate;

import financetracker.events.DomainEvent;

/** What happens to a sheet of exchange rates. */
public sealed interface RateEvent extends DomainEvent permits ExchangeRatesPublished {
    RateSheetId sheet();
}
