package financetracker.query.analytics;

import financetracker.events.HouseholdId;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.accounts.AccountNames;
import financetracker.query.categories.Categories;
import financetracker.query.postings.Book;
import financetracker.query.postings.LedgerSums;
import financetracker.query.transactions.ChangeKind;
import financetracker.query.view.Answer;
import financetracker.query.view.ViewReads;
import financetracker.refusal.InvalidRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What became known between two positions and moved the books up to a date: each cause with its amounts. Past 150 lines
 * because of the statement that finds them.
 */
@Component
class Differences {
    private static final List<String> VIEWS =
            List.of(LedgerSums.VIEW, Categories.VIEW, AccountNames.VIEW, "transactions");
    // The causes of a page are chosen first; an event whose legs cancel out is no cause.
    private static final String CAUSES = """
            select p.position, p.book, p.ref, p.currency, sum(p.amount)::bigint as amount,
                   t.id, t.change, t.changed_at, t.reason, t.operation, t.description, t.date
            from (select position, book, ref, currency, amount, transaction from views.postings
                  where household = :household and position > :since and position <= :position
                    and date >= coalesce(:from::date, '-infinity') and date <= coalesce(:to::date, 'infinity')
                    and (:pending or not pending)) p
            join views.transactions t on t.household = :household and t.id = p.transaction
                and t.from_position = p.position
            where p.position in (
                select position from views.postings
                where household = :household and position > :after and position <= :position
                  and date >= coalesce(:from::date, '-infinity') and date <= coalesce(:to::date, 'infinity')
                  and (:pending or not pending)
                group by position order by position limit :limit)
            group by p.position, p.book, p.ref, p.currency, t.id, t.change, t.changed_at, t.reason, t.operation,
                     t.description, t.date
            order by p.position, p.book, p.ref, p.currency""";

    private final ViewReads reads;
    private final LedgerNames names;

    Differences(ViewReads reads, LedgerNames names) {
        this.reads = reads;
        this.names = names;
    }

    Answer<DifferencePage> read(HouseholdId household, DifferenceQuery query) {
        long since = position(query.since());
        Long at = reads.position(query.knownAt());
        if (at != null && at < since) {
            throw InvalidRequest.parameter("since", "is later than knownAt");
        }
        return reads.read(household, at, VIEWS, position -> {
            Map<Long, Cause> causes = new LinkedHashMap<>();
            LedgerNames.At called = names.at(household, position);
            reads.jdbc()
                    .sql(CAUSES)
                    .param("household", household.value())
                    .param("since", since)
                    .param("after", query.after() == null ? since : Math.max(query.after(), since))
                    .param("position", position)
                    .param("from", query.from())
                    .param("to", query.asOf())
                    .param("pending", query.countsPending())
                    .param("limit", query.pageSize())
                    .query(row -> {
                        Cause cause = cause(row);
                        causes.computeIfAbsent(cause.sequence, first -> cause);
                        addEffect(causes.get(cause.sequence), row, called);
                    });
            boolean full = causes.size() == query.pageSize();
            Long next = full ? List.copyOf(causes.keySet()).getLast() : null;
            List<Cause> moved = causes.values().stream()
                    .filter(cause -> !cause.effects.isEmpty())
                    .toList();
            return new DifferencePage(since, position, moved, next);
        });
    }

    private long position(String since) {
        Long position = reads.position(since);
        return position == null ? 0 : position;
    }

    private static Cause cause(ResultSet row) throws SQLException {
        return new Cause(
                row.getLong("position"),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("id", UUID.class),
                ChangeKind.valueOf(row.getString("change")),
                row.getString("description"),
                row.getObject("date", LocalDate.class),
                row.getString("reason"),
                row.getObject("operation", UUID.class),
                new ArrayList<>());
    }

    private static void addEffect(@Nullable Cause cause, ResultSet row, LedgerNames.At called) throws SQLException {
        if (cause == null || row.getLong("amount") == 0) {
            return;
        }
        Book book = Book.valueOf(row.getString("book"));
        UUID ref = row.getObject("ref", UUID.class);
        Currency currency = new Currency(row.getString("currency"));
        cause.effects.add(new Effect(
                book.ledgerAccount(called.meant(book, ref), currency.code()),
                called.name(book, ref),
                new Money(row.getLong("amount"), currency)));
    }

    /**
     * @param since the position that what changed is counted from
     * @param knownAt the position up to which it is
     * @param next the sequence to go on after; null at the end
     */
    record DifferencePage(
            long since,
            long knownAt,
            List<Cause> items,
            @Nullable Long next) {}

    /**
     * An event that moved the books.
     *
     * @param date the effective date from then on
     * @param reason null where none was given
     * @param operationId the import or bulk change that it belongs to; null outside any
     * @param effects on each ledger account
     */
    record Cause(
            long sequence,
            Instant recordedAt,
            UUID transactionId,
            ChangeKind change,
            String description,
            LocalDate date,
            @Nullable String reason,
            @Nullable UUID operationId,
            List<Effect> effects) {}

    /**
     * @param account the ledger account
     * @param name what people call it; null for equity, and while uncategorised
     * @param amount a debit is positive
     */
    record Effect(String account, @Nullable String name, Money amount) {}
}
