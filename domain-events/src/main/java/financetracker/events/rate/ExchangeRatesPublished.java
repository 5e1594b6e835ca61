package financetracker.events.rate;

import financetracker.money.Currency;
import java.time.LocalDate;
import java.util.List;

/**
 * A source said what currencies were worth on a day. Another such event in the same stream is a correction: it replaces
 * the whole sheet.
 *
 * @param rates units of each quoted currency for one of the base
 */
public record ExchangeRatesPublished(
        RateSheetId sheet, RateSource source, LocalDate date, Currency base, List<QuotedRate> rates)
        implements RateEvent {}
