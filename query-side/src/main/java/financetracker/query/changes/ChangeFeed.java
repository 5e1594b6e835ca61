package financetracker.query.changes;

import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.view.Answer;
import financetracker.query.view.ViewPositions;
import financetracker.query.view.ViewReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** What has changed in a household, in order and each change once: what sockets push and {@code GET /changes} answers. */
@Component
public class ChangeFeed {
    private static final List<String> VIEWS = List.of("changes", "transactions", "balances");

    private static final String SINCE = """
            select c.position, c.recorded_at, c.account, c.subject, t.change, t.amount, t.currency, t.description,
                   t.date, t.status, b.posted_after
            from (select * from views.changes
                  where household = :household and position > :since and position <= :position
                  order by position limit :limit) c
            left join views.transactions t on c.kind = 'TRANSACTION' and t.household = c.household
                and t.id = c.subject and t.from_position = c.position
            left join lateral (
                select (array_agg(m.posted_after order by m.line desc))[1] as posted_after
                from views.movements m
                where m.household = c.household and m.account = c.account and m.position = c.position
                having sum(m.posted) <> 0) b on true
            order by c.position""";

    private static final String COUNT = """
            select exists (
                select 1 from views.changes where household = :household and position > :since
                order by position offset :changes limit 1)""";

    private final ViewReads reads;
    private final ViewPositions positions;

    ChangeFeed(ViewReads reads, ViewPositions positions) {
        this.reads = reads;
        this.positions = positions;
    }

    /**
     * Calls the listener each time that there may be new changes, of any household, with the position up to which
     * {@link #since} now sees them. It is called on the feeding thread and must only hand the news over.
     */
    public void onChange(LongConsumer listener) {
        positions.onAdvance(VIEWS, listener);
    }

    /** The position up to which {@link #since} sees changes on this node. */
    public long visible() {
        return positions.ofAll(VIEWS);
    }

    /**
     * The changes after a position, oldest first.
     *
     * @param limit how many changes; each makes at most two frames
     */
    public Changes since(HouseholdId household, long since, int limit) {
        Answer<List<Change>> answer = reads.read(
                household,
                null,
                VIEWS,
                position -> reads.jdbc()
                        .sql(SINCE)
                        .param("household", household.value())
                        .param("since", since)
                        .param("position", position)
                        .param("limit", limit + 1)
                        .query((row, number) -> change(row))
                        .list());
        List<Change> found = answer.body();
        boolean more = found.size() > limit;
        List<Change> page = more ? found.subList(0, limit) : found;
        return new Changes(
                page.stream().flatMap(change -> change.frames.stream()).toList(),
                more ? page.getLast().position : Math.max(since, answer.position()),
                more);
    }

    /** Whether more than so many changes came after the position. */
    public boolean isBehind(HouseholdId household, long since, int changes) {
        return reads.jdbc()
                .sql(COUNT)
                .param("household", household.value())
                .param("since", since)
                .param("changes", changes)
                .query(Boolean.class)
                .single();
    }

    private static Change change(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        List<Frame> frames = new ArrayList<>();
        String change = row.getString("change");
        if (change != null) {
            UUID account = row.getObject("account", UUID.class);
            Currency currency = new Currency(row.getString("currency"));
            frames.add(Frame.of(
                    position,
                    new Frame.TransactionUpdate(
                            row.getObject("subject", UUID.class),
                            new Money(row.getLong("amount"), currency),
                            row.getString("description"),
                            row.getObject("date", LocalDate.class),
                            account,
                            TransactionStatus.valueOf(row.getString("status")),
                            change.toLowerCase(Locale.ROOT))));
            Long balance = row.getObject("posted_after", Long.class);
            if (balance != null) {
                frames.add(Frame.of(
                        position,
                        new Frame.BalanceUpdate(
                                account,
                                new Money(balance, currency),
                                row.getTimestamp("recorded_at").toInstant())));
            }
        }
        return new Change(position, frames);
    }

    /**
     * A page of changes.
     *
     * @param sequence where to go on from
     * @param more whether there are more than the limit allowed
     */
    public record Changes(List<Frame> frames, long sequence, boolean more) {}

    private record Change(long position, List<Frame> frames) {}
}
