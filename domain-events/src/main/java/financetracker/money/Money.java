package financetracker.money;

import com.google.errorprone.annotations.CheckReturnValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An exact amount of one currency.
 *
 * @param minor signed minor units (cents for EUR, yen for JPY); negative is money out of the account
 * @param currency never null
 */
@CheckReturnValue
public record Money(long minor, Currency currency) {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,4})?");

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads an amount in the major unit, such as {@code -12.34}.
     *
     * @throws IllegalArgumentException if the text is no plain decimal, has more decimals than the currency, or does
     *     not fit
     */
    public static Money parse(String amount, Currency currency) {
        if (!DECIMAL.matcher(amount).matches()) {
            throw new IllegalArgumentException("not a plain decimal number of at most 18 digits");
        }
        BigDecimal minor = new BigDecimal(amount).movePointRight(currency.decimals());
        if (minor.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(currency + " has " + currency.decimals() + " decimals");
        }
        try {
            return new Money(minor.longValueExact(), currency);
        } catch (ArithmeticException overflow) {
            throw new IllegalArgumentException("the amount is too large", overflow);
        }
    }

    /** The amount in the major unit with exactly the currency's number of decimals. */
    public String amount() {
        return BigDecimal.valueOf(minor, currency.decimals()).toPlainString();
    }

    /**
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the sum does not fit
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    /**
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the difference does not fit
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    /** @throws ArithmeticException if the amount has no opposite that fits */
    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
        }
        return other;
    }

    @Override
    public String toString() {
        return amount() + " " + currency;
    }
}
