package financetracker.events.transaction;

import financetracker.events.PersonalText;
import financetracker.events.category.CategoryId;
import financetracker.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part of a transaction's amount.
 *
 * @param amount of the part, in the transaction's currency
 * @param share how the part was asked for; it is divided anew when the transaction's amount changes
 * @param category null while uncategorised
 * @param note null where there is none
 */
public record Split(
        Money amount,
        Share share,
        @Nullable CategoryId category,
        @Nullable PersonalText note) {
    /**
     * How much of the whole a part is.
     *
     * @param percent of the whole, such as {@code 33.3}; null unless {@code by} says so
     */
    public record Share(By by, @Nullable String percent) {
        public static final Share FIXED = new Share(By.AMOUNT, null);
        public static final Share REMAINDER = new Share(By.REMAINDER, null);
    }

    public enum By {
        AMOUNT,
        PERCENT,
        /** What the other parts leave. */
        REMAINDER
    }
}
