package financetracker.query.postings;

import financetracker.events.transaction.Entry;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Money;
import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The postings that a batch adds: two legs for each entry, whose amounts are each other's opposite. */
final class Journal {
    private final Rows rows = new Rows(
            "household uuid",
            "position int8",
            "line int2",
            "transaction uuid",
            "date date",
            "pending bool",
            "book text",
            "ref uuid",
            "amount int8",
            "currency text");

    Rows rows() {
        return rows;
    }

    /**
     * Writes an entry.
     *
     * @param line of its first leg
     * @return the line after its last leg
     */
    int enter(Key transaction, long position, int line, Legs legs, Entry entry) {
        return write(transaction, position, line, legs, entry, entry.amount());
    }

    /** Takes an entry back: the same legs with the opposite amounts. */
    int reverse(Key transaction, long position, int line, Legs legs, Entry entry) {
        return write(transaction, position, line, legs, entry, entry.amount().negated());
    }

    private int write(Key transaction, long position, int line, Legs legs, Entry entry, Money amount) {
        if (entry.status() == TransactionStatus.VOIDED) {
            return line;
        }
        UUID category = entry.category() == null ? null : entry.category().value();
        Book other = legs.opening ? Book.OPENING_BALANCES : Book.ofCategory(entry.amount());
        add(transaction, position, line, entry, legs.liability ? Book.LIABILITIES : Book.ASSETS, legs.account, amount);
        add(transaction, position, line + 1, entry, other, legs.opening ? null : category, amount.negated());
        return line + 2;
    }

    private void add(
            Key transaction, long position, int line, Entry entry, Book book, @Nullable UUID ref, Money amount) {
        boolean pending = entry.status() == TransactionStatus.PENDING;
        rows.add(
                transaction.household(),
                position,
                line,
                transaction.id(),
                entry.date(),
                pending,
                book.name(),
                ref,
                amount.minor(),
                amount.currency().code());
    }

    /**
     * What a transaction is posted between.
     *
     * @param opening whether the other leg is equity instead of a category
     */
    record Legs(UUID account, boolean liability, boolean opening) {}
}
