package financetracker.query.rates;

import financetracker.events.rate.RateSource;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An amount in another currency, and what it was converted with.
 *
 * @param amount rounded half to even, once, from the exact product
 * @param rate as it is shown: as published, or with 12 significant digits
 * @param rateDate of the rate that was used
 * @param source null where the currency was the same
 * @param gap whether there was no rate on the date itself
 * @param via the base that both currencies are quoted in; null unless it is a third one
 */
public record Converted(
        Money amount,
        BigDecimal rate,
        LocalDate rateDate,
        @Nullable RateSource source,
        boolean gap,
        @Nullable Currency via) {}
