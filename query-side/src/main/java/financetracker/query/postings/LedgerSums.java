package financetracker.query.postings;

import financetracker.events.HouseholdId;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.view.ViewReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What ledger accounts come to, within a reading of {@link ViewReads}: the ground of every report. */
@Component
public class LedgerSums {
    /** The view that they come from. */
    public static final String VIEW = PostingsView.NAME;

    // What is known now, without what became known after the position.
    private static final String SELECT = """
            select book, ref, currency, %1$s as month, sum(amount)::bigint as amount from (
                select book, ref, currency, date, amount from views.posting_days
                where household = :household %2$s
                union all
                select book, coalesce(ref, :nobody), currency, date, -amount from views.postings
                where household = :household and position > :position %2$s) known
            group by 1, 2, 3, 4 having sum(amount) <> 0""";
    private static final String CONDITIONS = """
            and date >= coalesce(:from::date, '-infinity') and date <= coalesce(:to::date, 'infinity')
            and (:pending or not pending)""";
    private static final String MONTH = "(date_trunc('month', date - :shift::int)::date + :shift::int)";

    private final ViewReads reads;

    LedgerSums(ViewReads reads) {
        this.reads = reads;
    }

    /**
     * What to add up; null dates are no restriction.
     *
     * @param position as known there
     * @param from the first effective date
     * @param to the last one
     * @param pending whether what is announced counts, too
     */
    public record Range(
            HouseholdId household,
            long position,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean pending) {}

    /** What each ledger account comes to. */
    public List<Sum> of(Range range) {
        return select(range, "null::date", 0);
    }

    /** What each ledger account comes to in each month, which begins on this day of the calendar's. */
    public List<Sum> byMonth(Range range, int startDay) {
        return select(range, MONTH, startDay - 1);
    }

    private List<Sum> select(Range range, String month, int shift) {
        return reads.jdbc()
                .sql(SELECT.formatted(month, CONDITIONS))
                .param("household", range.household.value())
                .param("position", range.position)
                .param("from", range.from)
                .param("to", range.to)
                .param("pending", range.pending)
                .param("nobody", PostingDays.NOBODY)
                .param("shift", shift)
                .query((row, number) -> sum(row))
                .list();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        UUID ref = row.getObject("ref", UUID.class);
        return new Sum(
                Book.valueOf(row.getString("book")),
                PostingDays.NOBODY.equals(ref) ? null : ref,
                row.getObject("month", LocalDate.class),
                new Money(row.getLong("amount"), new Currency(row.getString("currency"))));
    }

    /**
     * @param ref the account or category; null while uncategorised, and for equity
     * @param month its first day; null where months are not told apart
     * @param amount a debit is positive
     */
    public record Sum(
            Book book, @Nullable UUID ref, @Nullable LocalDate month, Money amount) {}
}
