package financetracker.query.balances;

import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.view.ViewReads;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads balances, within a reading of {@link ViewReads}. */
@Component
public class Balances {
    /** The view that they come from. */
    public static final String VIEW = "balances";

    private static final String AT_POSITION = """
            select b.account, b.currency, m.posted_after as posted, m.pending_after as pending
            from views.balances b
            cross join lateral (
                select posted_after, pending_after from views.movements m
                where m.household = b.household and m.account = b.account and m.position <= :position
                order by m.position desc, m.line desc limit 1) m
            where b.household = :household and (:account::uuid is null or b.account = :account::uuid)""";

    // What is known now, without what became known after the position.
    private static final String ON_DATE = """
            select b.account, b.currency, (d.posted - m.posted)::bigint as posted,
                   (d.pending - m.pending)::bigint as pending
            from views.balances b
            cross join lateral (
                select coalesce(sum(posted), 0) as posted, coalesce(sum(pending), 0) as pending
                from views.balance_days d
                where d.household = b.household and d.account = b.account and d.date <= :date) d
            cross join lateral (
                select coalesce(sum(posted), 0) as posted, coalesce(sum(pending), 0) as pending
                from views.movements m
                where m.household = b.household and m.account = b.account and m.position > :position
                  and m.date <= :date) m
            where b.household = :household and (:account::uuid is null or b.account = :account::uuid)""";

    private final ViewReads reads;

    Balances(ViewReads reads) {
        this.reads = reads;
    }

    /**
     * The balances by account; an account without transactions has none.
     *
     * @param account null for all of the household's
     * @param position as known there
     * @param date the last effective date that counts; null for all of them
     */
    public Map<UUID, Balance> at(UUID household, @Nullable UUID account, long position, @Nullable LocalDate date) {
        Map<UUID, Balance> balances = new HashMap<>();
        reads.jdbc()
                .sql(date == null ? AT_POSITION : ON_DATE)
                .param("household", household)
                .param("account", account)
                .param("position", position)
                .param("date", date)
                .query(row -> {
                    Currency currency = new Currency(row.getString("currency"));
                    Money posted = new Money(row.getLong("posted"), currency);
                    Money pending = new Money(row.getLong("pending"), currency);
                    balances.put(row.getObject("account", UUID.class), new Balance(posted, pending));
                });
        return balances;
    }
}
