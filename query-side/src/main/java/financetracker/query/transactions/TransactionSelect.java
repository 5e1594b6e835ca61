package financetracker.query.transactions;

import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionId;
import financetracker.query.categories.Tree;
import financetracker.query.counterparties.KnownCounterparties;
import financetracker.refusal.InvalidRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statement for one page: only the conditions that are asked for, so that the planner sees which index fits. */
final class TransactionSelect {
    private final TransactionFilter filter;
    private final long position;
    private final Tree categories;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    TransactionSelect(
            HouseholdId household,
            TransactionFilter filter,
            @Nullable Cursor cursor,
            long position,
            Tree categories,
            KnownCounterparties counterparties) {
        UUID mark = household.value();
        this.filter = filter;
        this.categories = categories;
        this.position = position;
        where("household = :household", "household", mark);
        where("from_position <= :position and to_position > :position", "position", position);
        where("account = :account", "account", filter.accountId());
        if (filter.wantedStatus() != null) {
            // Not a parameter: the index on the rare ones is for a planner that knows which it is.
            conditions.add("status = '" + filter.wantedStatus().name() + "'");
        }
        where("date >= :from", "from", filter.from());
        where("date <= :to", "to", filter.to());
        where("date <= :asOf", "asOf", filter.asOf());
        where("major >= :min", "min", filter.amountMin() == null ? null : new BigDecimal(filter.amountMin()));
        where("major <= :max", "max", filter.amountMax() == null ? null : new BigDecimal(filter.amountMax()));
        if (filter.q() != null) {
            where("search @@ :words::tsquery", "words", words(mark, filter.q()));
        }
        if (filter.tag() != null) {
            where("search @@ :lexeme::tsquery", "lexeme", Words.tagQuery(mark, filter.tag()));
            where(":tag = any(tags)", "tag", filter.tag());
        }
        if (filter.counterpartyId() != null) {
            List<String> payees = counterparties.payees(household, position, filter.counterpartyId());
            where("search @@ :payees::tsquery", "payees", Words.payeeQuery(payees));
        }
        if (cursor != null) {
            where(filter.order().after(), "key", cursor.key());
            parameters.put("recorded", cursor.recorded());
        }
    }

    Page page(JdbcClient jdbc) {
        int size = filter.pageSize();
        List<Found> found = jdbc.sql(sql(size + 1))
                .params(parameters)
                .query((row, number) -> new Found(row.getObject("id", UUID.class), TransactionRow.read(row)))
                .list();
        return found.size() > size
                ? new Page(found.subList(0, size), next(found.get(size - 1).row))
                : new Page(found, null);
    }

    /** The ids of all that the filter means, in its order. */
    List<TransactionId> ids(JdbcClient jdbc, int limit) {
        return jdbc
                .sql("select id from (" + sql(limit) + ") meant")
                .params(parameters)
                .query(UUID.class)
                .list()
                .stream()
                .map(TransactionId::new)
                .toList();
    }

    private String sql(int limit) {
        String all = "select * from views.transactions where " + String.join(" and ", conditions);
        String ending = " order by " + filter.order().orderBy() + " limit " + limit;
        if (filter.categoryId() == null) {
            return all + ending;
        }
        List<UUID> ids = categories.standingFor(filter.categoryId());
        parameters.put("category", ids.getFirst());
        parameters.put("categories", ids.toArray(UUID[]::new));
        // Two selects, each of which has an index in the order that is asked for, or finds few.
        String whole = ids.size() == 1 ? " and category = :category" : " and category = any(:categories::uuid[])";
        return "select * from ((" + all + whole + ending + ") union all (" + all
                + " and split_categories && :categories::uuid[]" + ending + ")) found" + ending;
    }

    private String next(TransactionRow last) {
        return new Cursor(position, filter.order().keyOf(last), last.recordedPosition()).encode(filter);
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static String words(UUID household, String text) {
        String query = Words.query(household, text);
        if (query.isEmpty()) {
            throw InvalidRequest.parameter("q", "needs a letter or a digit");
        }
        return query;
    }

    /** @param next null on the last page */
    record Page(List<Found> found, @Nullable String next) {}

    record Found(UUID id, TransactionRow row) {}
}
