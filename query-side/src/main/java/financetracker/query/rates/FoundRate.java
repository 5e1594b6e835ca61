package financetracker.query.rates;

import financetracker.events.rate.RateSource;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The sheet that answers a question.
 *
 * @param perBase units of the currency converted from, for one of the sheet's base; 1 if it is the base
 * @param targetPerBase units of the currency converted to, for one of the sheet's base; 1 if it is the base
 */
record FoundRate(
        NeededRate needed,
        RateSource source,
        LocalDate date,
        Currency base,
        BigDecimal perBase,
        BigDecimal targetPerBase) {
    /** An inverse or crossed rate has no end; what is shown of it is not what is calculated with. */
    private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_EVEN);

    /** Units of the target for one, as published, or with 12 significant digits. */
    BigDecimal rate() {
        if (base.equals(needed.from())) {
            return targetPerBase;
        }
        BigDecimal shown = targetPerBase
                .divide(perBase, MathContext.DECIMAL128)
                .round(SHOWN)
                .stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    boolean gap() {
        return date.isBefore(needed.date());
    }

    @Nullable
    Currency via() {
        return base.equals(needed.from()) || base.equals(needed.to()) ? null : base;
    }

    /** @throws ArithmeticException if the result is beyond what an amount can hold */
    Converted convert(Money amount) {
        Currency to = needed.to();
        // Multiplied before it is divided, and divided straight to the currency's decimals: rounded a single time.
        BigDecimal result = BigDecimal.valueOf(amount.minor(), amount.currency().decimals())
                .multiply(targetPerBase)
                .divide(perBase, to.decimals(), RoundingMode.HALF_EVEN);
        long minor = result.movePointRight(to.decimals()).longValueExact();
        return new Converted(new Money(minor, to), rate(), date, source, gap(), via());
    }
}
