package financetracker.query.rates;

import financetracker.money.Currency;
import java.time.LocalDate;

/** A question: what one currency was worth in another on a date. */
public record NeededRate(Currency from, Currency to, LocalDate date) {}
