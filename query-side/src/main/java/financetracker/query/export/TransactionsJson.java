package financetracker.query.export;

import financetracker.events.HouseholdId;
import financetracker.query.categories.Categories;
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
    private final JsonMapper json;

    TransactionsJson(StandingTransactions transactions, Categories categories, JsonMapper json) {
        this.transactions = transactions;
        this.categories = categories;
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
        return List.of(StandingTransactions.VIEW, Categories.VIEW);
    }

    @Override
    public void write(HouseholdId household, long position, Selection selection, Output out) {
        transactions.each(
                household,
                position,
                new StandingTransactions.Range(selection.accountId(), selection.from(), selection.asOf()),
                categories.merged(household, position),
                (transaction, sequence) -> out.write(json.writeValueAsString(transaction) + "\n"));
    }
}
