package financetracker.command.camt;

import financetracker.command.Limits;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts and dates as ISO 20022 writes them. What cannot be read with certainty is not read. */
final class CamtValues {
    // Amounts have no sign: the direction is told beside them.
    private static final Pattern AMOUNT = Pattern.compile("\\+?(?:\\d{1,18}(?:\\.\\d{0,18})?|\\.\\d{1,18})");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T[\\d:.]{0,20})?(?:Z|[+-]\\d{2}:\\d{2})?");

    private CamtValues() {}

    /**
     * The amount of an entry, a part or a balance with its direction.
     *
     * @throws IllegalArgumentException with a reason for people
     */
    static Money signed(CamtElement group, Currency currency) {
        Money amount = money(group.first("Amt"), currency);
        return isOut(group.value("CdtDbtInd")) ? amount.negated() : amount;
    }

    /** @throws IllegalArgumentException with a reason for people */
    static boolean isOut(@Nullable String indicator) {
        return switch (indicator == null ? "" : indicator) {
            case "DBIT" -> true;
            case "CRDT" -> false;
            default -> throw new IllegalArgumentException("the entry does not say whether money came in or went out");
        };
    }

    /** @throws IllegalArgumentException with a reason for people */
    static Money money(@Nullable CamtElement element, Currency currency) {
        String written = element == null ? null : element.value();
        if (element == null || written == null) {
            throw new IllegalArgumentException("the entry has no amount");
        }
        String code = element.currency();
        if (code == null || Currency.find(code).isEmpty()) {
            throw new IllegalArgumentException("the currency of the amount is not known");
        } else if (!code.equals(currency.code())) {
            throw new IllegalArgumentException("the amount is not in the account's currency");
        }
        return exact(decimal(written), currency);
    }

    /** @throws IllegalArgumentException with a reason for people */
    static BigDecimal decimal(String written) {
        if (!AMOUNT.matcher(written).matches()) {
            throw new IllegalArgumentException("the amount is no decimal number");
        }
        return new BigDecimal(written);
    }

    private static Money exact(BigDecimal amount, Currency currency) {
        BigDecimal minor = amount.movePointRight(currency.decimals()).stripTrailingZeros();
        if (minor.scale() > 0) {
            throw new IllegalArgumentException("the amount has more decimals than its currency");
        } else if (minor.compareTo(BigDecimal.valueOf(Limits.AMOUNT_MAX_MINOR)) > 0) {
            throw new IllegalArgumentException("the amount is too large");
        }
        return new Money(minor.longValueExact(), currency);
    }

    /**
     * The day as it is written, whatever the time and time zone behind it: it is the bank's own day.
     *
     * @throws IllegalArgumentException with a reason for people
     */
    static LocalDate date(String written) {
        Matcher date = DATE.matcher(written);
        if (!date.matches()) {
            throw new IllegalArgumentException("the date is not written as YYYY-MM-DD");
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
            if (day.isBefore(Limits.DATE_MIN) || day.isAfter(Limits.DATE_MAX)) {
                throw new IllegalArgumentException("the day is too far away");
            }
            return day;
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("there is no such day", noSuchDay);
        }
    }
}
