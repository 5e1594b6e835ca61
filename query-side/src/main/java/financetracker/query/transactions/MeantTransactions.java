package financetracker.query.transactions;

import financetracker.events.HouseholdId;
import financetracker.events.Id;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionQuery;
import financetracker.events.transaction.TransactionSearch;
import financetracker.query.categories.Categories;
import financetracker.query.counterparties.KnownCounterparties;
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
    private static final List<String> VIEWS = List.of("transactions", Categories.VIEW, KnownCounterparties.VIEW);

    private final ViewReads reads;
    private final Categories categories;
    private final KnownCounterparties counterparties;

    MeantTransactions(ViewReads reads, Categories categories, KnownCounterparties counterparties) {
        this.reads = reads;
        this.categories = categories;
        this.counterparties = counterparties;
    }

    @Override
    public List<TransactionId> find(HouseholdId household, TransactionQuery query, int limit, long position) {
        return reads.readFrom(household, position, VIEWS, at -> {
                    TransactionFilter filter = filter(query);
                    var select = new TransactionSelect(
                            household, filter, null, at, categories.merged(household, at), counterparties);
                    return select.ids(reads.jdbc(), limit);
                })
                .body();
    }

    private static TransactionFilter filter(TransactionQuery query) {
        return new TransactionFilter(
                uuid(query.account()),
                uuid(query.category()),
                uuid(query.counterparty()),
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
