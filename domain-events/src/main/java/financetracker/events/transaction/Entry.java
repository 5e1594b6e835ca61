package financetracker.events.transaction;

import financetracker.events.category.CategoryId;
import financetracker.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the books hold for a transaction: all that moves a balance or a report.
 *
 * <p>Events that change it carry the entry before and after, so that a view needs no look-up to apply them.
 *
 * @param amount from the account's point of view: negative is money out
 * @param date the effective date
 * @param category null while uncategorised
 */
public record Entry(
        Money amount,
        LocalDate date,
        TransactionStatus status,
        @Nullable CategoryId category) {
    public Entry withStatus(TransactionStatus other) {
        return new Entry(amount, date, other, category);
    }

    public Entry withCategory(@Nullable CategoryId other) {
        return new Entry(amount, date, status, other);
    }
}
