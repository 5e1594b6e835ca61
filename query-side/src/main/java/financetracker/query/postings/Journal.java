package financetracker.query.postings;

import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Split;
import financetracker.events.transaction.Split.Share;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Money;
import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The postings that a batch adds: the legs of each entry, whose amounts sum to zero. */
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

    private final PostingDays days = new PostingDays();

    void write(Connection connection) throws SQLException {
        rows.copyInto("postings", connection);
        days.write(connection);
    }

    /**
     * Writes an entry.
     *
     * @param line of its first leg
     * @return the line after its last leg
     */
    int enter(Key transaction, long position, int line, Legs legs, Entry entry) {
        return write(new Place(transaction, position, entry), line, legs, UnaryOperator.identity());
    }

    /** Takes an entry back: the same legs with the opposite amounts. */
    int reverse(Key transaction, long position, int line, Legs legs, Entry entry) {
        return write(new Place(transaction, position, entry), line, legs, Money::negated);
    }

    private int write(Place place, int line, Legs legs, UnaryOperator<Money> sign) {
        Entry entry = place.entry;
        if (entry.status() == TransactionStatus.VOIDED) {
            return line;
        }
        Book own = legs.liability ? Book.LIABILITIES : Book.ASSETS;
        add(place, line, own, legs.account, sign.apply(entry.amount()));
        int next = line + 1;
        if (legs.opening || entry.transfer() != null) {
            Book equity = legs.opening ? Book.OPENING_BALANCES : Book.TRANSFERS;
            add(place, next, equity, null, sign.apply(entry.amount()).negated());
            return next + 1;
        }
        for (Split part : parts(entry)) {
            UUID category = part.category() == null ? null : part.category().value();
            add(
                    place,
                    next++,
                    Book.ofCategory(part.amount()),
                    category,
                    sign.apply(part.amount()).negated());
        }
        return next;
    }

    private static List<Split> parts(Entry entry) {
        return entry.splits().isEmpty()
                ? List.of(new Split(entry.amount(), Share.FIXED, entry.category(), null))
                : entry.splits();
    }

    private void add(Place place, int line, Book book, @Nullable UUID ref, Money amount) {
        Entry entry = place.entry;
        boolean pending = entry.status() == TransactionStatus.PENDING;
        rows.add(
                place.transaction.household(),
                place.position,
                line,
                place.transaction.id(),
                entry.date(),
                pending,
                book.name(),
                ref,
                amount.minor(),
                amount.currency().code());
        days.add(place.transaction.household(), book, ref, entry.date(), pending, amount);
    }

    private record Place(Key transaction, long position, Entry entry) {}

    /**
     * What a transaction is posted between.
     *
     * @param opening whether the other leg is equity instead of a category
     */
    record Legs(UUID account, boolean liability, boolean opening) {}
}
