package financetracker.events.transaction;

import financetracker.events.category.CategoryId;
import financetracker.events.transfer.TransferId;
import financetracker.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the books hold for a transaction: all that moves a balance or a report.
 *
 * <p>Events that change it carry the entry before and after, so that a view needs no look-up to apply them.
 *
 * @param amount from the account's point of view: negative is money out
 * @param date the effective date
 * @param category null while uncategorised, and where the amount is split
 * @param splits what the amount consists of, adding up to it exactly; empty where it is not split
 * @param transfer while it is a leg of one: it is booked against the transfer then, and category or splits wait; null
 *     otherwise
 */
public record Entry(
        Money amount,
        LocalDate date,
        TransactionStatus status,
        @Nullable CategoryId category,
        List<Split> splits,
        @Nullable TransferId transfer) {
    public Entry {
        // Events of the time before there were splits have none.
        splits = splits == null ? List.of() : List.copyOf(splits);
    }

    /** Neither split nor part of a transfer. */
    public Entry(Money amount, LocalDate date, TransactionStatus status, @Nullable CategoryId category) {
        this(amount, date, status, category, List.of(), null);
    }

    /** @param parts of the other amount; empty where it is not split */
    public Entry withAmount(Money other, List<Split> parts) {
        return new Entry(other, date, status, category, parts, transfer);
    }

    public Entry withDate(LocalDate other) {
        return new Entry(amount, other, status, category, splits, transfer);
    }

    public Entry withStatus(TransactionStatus other) {
        return new Entry(amount, date, other, category, splits, transfer);
    }

    /** In place of splits, too. */
    public Entry withCategory(@Nullable CategoryId other) {
        return new Entry(amount, date, status, other, List.of(), transfer);
    }

    /** In place of a category, too. */
    public Entry withSplits(List<Split> others) {
        return new Entry(amount, date, status, null, others, transfer);
    }

    public Entry withTransfer(@Nullable TransferId other) {
        return new Entry(amount, date, status, category, splits, other);
    }
}
