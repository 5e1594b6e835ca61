package financetracker.command.ofx;

import financetracker.command.Limits;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts, rates and dates as OFX writes them. What cannot be read with certainty is not read. */
final class OfxValues {
    private static final Pattern PLAIN = Pattern.compile("([+-]?)(\\d{0,18})(?:[.,](\\d{0,18}))?");
    private static final Pattern GROUPED =
            Pattern.compile("([+-]?)(\\d{1,3}(?:,\\d{3})+)\\.(\\d+)|([+-]?)(\\d{1,3}(?:\\.\\d{3})+),(\\d+)");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[\\d.:]{0,12})(?: ?\\[[^\\]]{0,20}])?");

    private OfxValues() {}

    /**
     * An amount with a decimal point or comma.
     *
     * @throws IllegalArgumentException with a reason for people
     */
    static Money money(String text, Currency currency) {
        BigDecimal amount = decimal(text);
        boolean looksGrouped = text.matches("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
        if (looksGrouped && currency.decimals() < 3) {
            throw new IllegalArgumentException(
                    "the amount has three decimals, which may as well be a separator of thousands");
        }
        try {
            return exact(amount, currency, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException inexact) {
            throw new IllegalArgumentException("the amount has more decimals than its currency, or is too large");
        }
    }

    /** @throws ArithmeticException if it does not fit, or needs rounding that the mode does not allow */
    static Money exact(BigDecimal amount, Currency currency, RoundingMode rounding) {
        BigDecimal minor = amount.movePointRight(currency.decimals()).setScale(0, rounding);
        if (minor.abs().compareTo(BigDecimal.valueOf(Limits.AMOUNT_MAX_MINOR)) > 0) {
            throw new ArithmeticException("too large");
        }
        return new Money(minor.longValueExact(), currency);
    }

    /** @throws IllegalArgumentException with a reason for people */
    static BigDecimal decimal(String text) {
        Matcher plain = PLAIN.matcher(text);
        if (plain.matches() && text.chars().anyMatch(Character::isDigit)) {
            return decimal(plain.group(1), plain.group(2), plain.group(3) == null ? "" : plain.group(3));
        }
        Matcher grouped = GROUPED.matcher(text);
        if (text.length() <= 30 && grouped.matches()) {
            int first = grouped.group(2) == null ? 4 : 1;
            return decimal(grouped.group(first), grouped.group(first + 1), grouped.group(first + 2));
        }
        throw new IllegalArgumentException("the amount is no decimal number");
    }

    private static BigDecimal decimal(String sign, String whole, String decimals) {
        String digits = "0" + whole.replaceAll("[.,]", "") + "." + decimals + "0";
        BigDecimal amount = new BigDecimal(digits);
        return sign.equals("-") ? amount.negate() : amount;
    }

    /**
     * The day as it is written, whatever the time and time zone behind it: it is the bank's own day.
     *
     * @throws IllegalArgumentException with a reason for people
     */
    static LocalDate date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            throw new IllegalArgumentException("the date is not written as YYYYMMDD");
        }
        int year = Integer.parseInt(date.group(1));
        try {
            LocalDate day = LocalDate.of(year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
            if (day.isBefore(Limits.DATE_MIN) || day.isAfter(Limits.DATE_MAX)) {
                throw new IllegalArgumentException("the day is too far away");
            }
            return day;
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("there is no such day", noSuchDay);
        }
    }
}
