package financetracker.query.postings;

import financetracker.money.Money;
import financetracker.query.view.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the postings of a batch come to on each ledger account and effective date: what reports add up. */
final class PostingDays {
    /** Stands for no account or category: a key has no nulls. */
    static final UUID NOBODY = new UUID(0, 0);

    private final Map<Day, Long> sums = new HashMap<>();

    void add(UUID household, Book book, @Nullable UUID ref, LocalDate date, boolean pending, Money amount) {
        Day day = new Day(
                household, book, ref == null ? NOBODY : ref, amount.currency().code(), date, pending);
        sums.merge(day, amount.minor(), Math::addExact);
    }

    void write(Connection connection) throws SQLException {
        Rows rows = new Rows(
                "household uuid", "book text", "ref uuid", "currency text", "date date", "pending bool", "amount int8");
        // A day that comes out at zero too: whether a batch ends in between must not show.
        sums.forEach((day, sum) ->
                rows.add(day.household, day.book.name(), day.ref, day.currency, day.date, day.pending, sum));
        rows.insertInto(
                "posting_days as d",
                "on conflict (household, book, ref, currency, date, pending)"
                        + " do update set amount = d.amount + excluded.amount",
                connection);
    }

    private record Day(UUID household, Book book, UUID ref, String currency, LocalDate date, boolean pending) {}
}
