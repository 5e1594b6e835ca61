package financetracker.query.export;

import financetracker.events.HouseholdId;
import financetracker.query.categories.Categories;
import financetracker.query.counterparties.KnownCounterparties;
import financetracker.query.transactions.Names;
import financetracker.query.transactions.StandingTransactions;
import java.util.Collection;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Transactions as JSON Lines, each as it is read one by one. */
@Component
class TransactionsJson implements Export {
    private final StandingTransactions transactions;
    private final Categories categories;
    private final KnownCounterparties counterparties;
    private final JsonMapper json;

    TransactionsJson(
            StandingTransactions transactions,
            Categories categories,
            KnownCounterparties counterparties,
            JsonMapper json) {
        this.transactions = transactions;
        this.categories = categories;
        this.counterparties = counterparties;
        this.json = json;
    }

    @Override
    public String fileName() {
        return "transactions.jsonl";
    }

    @Override
    public MediaType mediaType() {
        return MediaType.valueOf("application/x-ndjson");
    }

    @Override
    public Collection<String> views() {
        return List.of(StandingTransactions.VIEW, Categories.VIEW, KnownCounterparties.VIEW);
    }

    @Override
    public void write(HouseholdId household, long position, Selection selection, Output out) {
        transactions.each(
                household,
                position,
                new StandingTransactions.Range(selection.accountId(), selection.from(), selection.asOf()),
                new Names(categories.merged(household, position), counterparties.all(household, position)),
                (transaction, sequence) -> out.write(json.writeValueAsString(transaction) + "\n"));
    }
}
