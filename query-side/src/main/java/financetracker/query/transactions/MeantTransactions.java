package financetracker.query.transactions;

import financetracker.events.HouseholdId;
import financetracker.events.Id;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionQuery;
import financetracker.events.transaction.TransactionSearch;
import financetracker.query.categories.Categories;
import financetracker.query.view.ViewReads;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a bulk change is about: with the same filter as the list of transactions has. */
@Component
class MeantTransactions implements TransactionSearch {
    private static final List<String> VIEWS = List.of("transactions", Categories.VIEW);

    private final ViewReads reads;
    private final Categories categories;

    MeantTransactions(ViewReads reads, Categories categories) {
        this.reads = reads;
        this.categories = categories;
    }

    @Override
    public List<TransactionId> find(HouseholdId household, TransactionQuery query, int limit, long position) {
        return reads.readFrom(household, position, VIEWS, at -> {
                    var select = new TransactionSelect(
                            household.value(), filter(query), null, at, categories.merged(household, at));
                    return select.ids(reads.jdbc(), limit);
                })
                .body();
    }

    private static TransactionFilter filter(TransactionQuery query) {
        return new TransactionFilter(
                uuid(query.account()),
                uuid(query.category()),
                query.status() == null ? null : query.status().name().toLowerCase(Locale.ROOT),
                query.from(),
                query.to(),
                plain(query.amountMin()),
                plain(query.amountMax()),
                query.tag(),
                query.text(),
                "date",
                null,
                null,
                null,
                null);
    }

    private static @Nullable UUID uuid(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
