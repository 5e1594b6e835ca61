package financetracker.events.rate;

import financetracker.money.Currency;
import java.math.BigDecimal;

/**
 * One rate of a sheet. It is kept as text, because many readers of JSON make a binary fraction of a number.
 *
 * @param rate exact: units of this currency for one of the sheet's base
 */
public record QuotedRate(Currency currency, String rate) {
    /** With the rate written in its one shortest form, so that 1.50 and 1.5 are the same content. */
    public static QuotedRate of(Currency currency, BigDecimal rate) {
        return new QuotedRate(currency, rate.stripTrailingZeros().toPlainString());
    }

    public BigDecimal value() {
        return new BigDecimal(rate);
    }
}
