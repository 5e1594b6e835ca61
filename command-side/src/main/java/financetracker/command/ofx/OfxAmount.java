package financetracker.command.ofx;

import financetracker.events.transaction.OriginalAmount;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a row moves on the account, and what was paid in another currency.
 *
 * <p>OFX has two ways of saying the latter. With {@code CURRENCY} the amount is in the other currency and the rate
 * leads to the account's; with {@code ORIGCURRENCY} the amount is the account's already and the rate leads back. The
 * rate is always units of the account's currency for one of the other.
 *
 * @param booked in the account's currency
 * @param original null unless another currency is named with a usable rate
 */
record OfxAmount(Money booked, @Nullable OriginalAmount original) {
    /** @throws IllegalArgumentException with a reason for people */
    static OfxAmount of(String amount, Element row, Currency currency) {
        Element converted = row.child("ORIGCURRENCY");
        Element unconverted = row.child("CURRENCY");
        if (unconverted != null && !currency.code().equals(unconverted.value("CURSYM"))) {
            return unconverted(amount, unconverted, currency);
        }
        Money booked = OfxValues.money(amount, currency);
        return new OfxAmount(booked, converted == null ? null : original(booked, converted));
    }

    private static OfxAmount unconverted(String text, Element group, Currency currency) {
        Currency other = other(group);
        String rate = group.value("CURRATE");
        BigDecimal factor = other == null || rate == null ? null : positive(rate);
        if (other == null || rate == null || factor == null) {
            throw new IllegalArgumentException("the amount is in another currency and has no usable rate");
        }
        Money amount = OfxValues.money(text, other);
        BigDecimal booked = new BigDecimal(amount.amount()).multiply(factor);
        try {
            return new OfxAmount(
                    OfxValues.exact(booked, currency, RoundingMode.HALF_EVEN), new OriginalAmount(amount, rate));
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException("the converted amount is too large", tooLarge);
        }
    }

    private static @Nullable OriginalAmount original(Money booked, Element group) {
        Currency other = other(group);
        String rate = group.value("CURRATE");
        BigDecimal divisor = rate == null ? null : positive(rate);
        if (other == null || other.equals(booked.currency()) || divisor == null) {
            return null;
        }
        BigDecimal amount = new BigDecimal(booked.amount()).divide(divisor, MathContext.DECIMAL128);
        try {
            return new OriginalAmount(OfxValues.exact(amount, other, RoundingMode.HALF_EVEN), rate);
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }

    private static @Nullable Currency other(Element group) {
        String code = group.value("CURSYM");
        return code == null ? null : Currency.find(code).orElse(null);
    }

    private static @Nullable BigDecimal positive(String rate) {
        try {
            BigDecimal value = OfxValues.decimal(rate);
            return value.signum() > 0 ? value : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
