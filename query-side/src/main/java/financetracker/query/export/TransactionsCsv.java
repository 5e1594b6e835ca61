package financetracker.query.export;

import financetracker.events.HouseholdId;
import financetracker.money.Money;
import financetracker.query.accounts.AccountNames;
import financetracker.query.categories.Categories;
import financetracker.query.categories.Tree;
import financetracker.query.counterparties.KnownCounterparties;
import financetracker.query.transactions.Names;
import financetracker.query.transactions.StandingTransactions;
import financetracker.query.transactions.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Transactions as rows. One that is split has a row for each part, so that every row has one category and the column of
 * amounts, without the rows that are voided, adds up to the balance.
 */
@Component
class TransactionsCsv implements Export {
    private static final String HEADER =
            "date,status,account,amount,currency,category,description,counterparty,notes,tags,part,partNote,"
                    + "transactionAmount,originalAmount,originalCurrency,rate,source,sourceId,"
                    + "id,accountId,categoryId,transferId,operationId,version,counterpartyId\r\n";

    private final StandingTransactions transactions;
    private final Categories categories;
    private final KnownCounterparties counterparties;
    private final AccountNames accounts;

    TransactionsCsv(
            StandingTransactions transactions,
            Categories categories,
            KnownCounterparties counterparties,
            AccountNames accounts) {
        this.transactions = transactions;
        this.categories = categories;
        this.counterparties = counterparties;
        this.accounts = accounts;
    }

    @Override
    public String fileName() {
        return "transactions.csv";
    }

    @Override
    public MediaType mediaType() {
        return new MediaType(new MediaType("text", "csv", Map.of("header", "present")), StandardCharsets.UTF_8);
    }

    @Override
    public Collection<String> views() {
        return List.of(StandingTransactions.VIEW, Categories.VIEW, KnownCounterparties.VIEW, AccountNames.VIEW);
    }

    @Override
    public void write(HouseholdId household, long position, Selection selection, Output out) {
        Tree tree = categories.at(household, position);
        Map<UUID, String> names = accounts.at(household, position);
        out.write(HEADER);
        transactions.each(
                household,
                position,
                new StandingTransactions.Range(selection.accountId(), selection.from(), selection.asOf()),
                new Names(tree, counterparties.all(household, position)),
                (transaction, sequence) -> write(transaction, names.get(transaction.accountId()), tree, out));
    }

    private static void write(Transaction transaction, @Nullable String account, Tree tree, Output out) {
        if (transaction.splits().isEmpty()) {
            Part whole = new Part(null, transaction.amount(), transaction.categoryId(), null);
            out.write(row(transaction, account, whole, tree.name(whole.category)));
        }
        int number = 1;
        for (Transaction.Part split : transaction.splits()) {
            Part part = new Part(number++, split.amount(), split.categoryId(), split.note());
            out.write(row(transaction, account, part, tree.name(part.category)));
        }
    }

    private static String row(Transaction transaction, @Nullable String account, Part part, @Nullable String category) {
        Transaction.Original original = transaction.original();
        return new CsvRow()
                .plain(transaction.date())
                .plain(transaction.status().name().toLowerCase(Locale.ROOT))
                .text(account)
                .plain(part.amount.amount())
                .plain(part.amount.currency())
                .text(category)
                .text(transaction.description())
                .text(transaction.counterparty())
                .text(transaction.notes())
                .text(String.join(" ", transaction.tags()))
                .plain(part.number)
                .text(part.note)
                .plain(transaction.amount().amount())
                .plain(original == null ? null : original.amount().amount())
                .plain(original == null ? null : original.amount().currency())
                .text(original == null ? null : original.rate())
                .plain(transaction.source().name().toLowerCase(Locale.ROOT))
                .text(transaction.sourceId())
                .plain(transaction.id())
                .plain(transaction.accountId())
                .plain(part.category)
                .plain(transaction.transferId())
                .plain(transaction.operationId())
                .plain(transaction.version())
                .plain(transaction.counterpartyId())
                .line();
    }

    private record Part(
            @Nullable Integer number,
            Money amount,
            @Nullable UUID category,
            @Nullable String note) {}
}
