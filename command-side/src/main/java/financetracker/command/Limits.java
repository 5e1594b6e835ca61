package financetracker.command;

import financetracker.money.Money;
import financetracker.refusal.InvalidRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Limits of what people may enter. Events know none of them: a limit of today must not make yesterday unreadable. */
public final class Limits {
    public static final int DESCRIPTION_MAX = 500;
    public static final int COUNTERPARTY_MAX = 200;
    public static final int NOTES_MAX = 4_000;
    public static final int REASON_MAX = 500;
    public static final int TAGS_MAX = 20;
    public static final int TAG_MAX = 50;
    public static final int ACCOUNT_NAME_MAX = 100;
    public static final int CATEGORY_NAME_MAX = 100;
    public static final int SPLIT_NOTE_MAX = 500;
    public static final int SPLITS_MAX = 50;

    /** A million such amounts still add up within 64 bits. */
    public static final long AMOUNT_MAX_MINOR = 9_000_000_000_000L;

    public static final LocalDate DATE_MIN = LocalDate.of(1900, 1, 1);
    public static final LocalDate DATE_MAX = LocalDate.of(2199, 12, 31);

    private Limits() {}

    /** @throws InvalidRequest if the amount is beyond the limit; null passes */
    public static void checkAmount(String pointer, @Nullable Money amount) {
        if (amount != null && (amount.minor() > AMOUNT_MAX_MINOR || amount.minor() < -AMOUNT_MAX_MINOR)) {
            throw InvalidRequest.body(
                    pointer, "must be at most " + new Money(AMOUNT_MAX_MINOR, amount.currency()) + " either way");
        }
    }

    /** @throws InvalidRequest if the date is beyond the limits; null passes */
    public static void checkDate(String pointer, @Nullable LocalDate date) {
        if (date != null && (date.isBefore(DATE_MIN) || date.isAfter(DATE_MAX))) {
            throw InvalidRequest.body(pointer, "must be from " + DATE_MIN + " to " + DATE_MAX);
        }
    }
}
