package financetracker.query.export;

import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.accounts.AccountNames;
import financetracker.query.categories.Categories;
import financetracker.query.categories.Tree;
import financetracker.query.counterparties.KnownCounterparties;
import financetracker.query.postings.LedgerAccounts;
import financetracker.query.postings.LedgerSums;
import financetracker.query.transactions.Names;
import financetracker.query.transactions.StandingTransactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The books as a journal. Entries are made from transactions, and the balances that stand at its end come from the
 * postings: the program that reads it finds out whether they agree.
 */
@Component
class Journals {
    static final List<String> VIEWS = List.of(
            StandingTransactions.VIEW, LedgerSums.VIEW, Categories.VIEW, KnownCounterparties.VIEW, AccountNames.VIEW);

    private final StandingTransactions transactions;
    private final LedgerAccounts used;
    private final LedgerSums sums;
    private final Categories categories;
    private final KnownCounterparties counterparties;
    private final AccountNames accounts;

    Journals(
            StandingTransactions transactions,
            LedgerAccounts used,
            LedgerSums sums,
            Categories categories,
            KnownCounterparties counterparties,
            AccountNames accounts) {
        this.transactions = transactions;
        this.used = used;
        this.sums = sums;
        this.categories = categories;
        this.counterparties = counterparties;
        this.accounts = accounts;
    }

    Export in(Dialect dialect) {
        return new JournalExport(dialect, this);
    }

    void write(Dialect dialect, HouseholdId household, long position, @Nullable LocalDate asOf, Output out) {
        Tree tree = categories.at(household, position);
        List<AccountNames.Named> own = accounts.list(household, position);
        List<LedgerAccounts.Used> uses = used.at(household, position, asOf);
        Chart chart = new Chart(dialect, own, tree);
        TreeSet<String> currencies = new TreeSet<>();
        own.forEach(account -> currencies.add(account.currency().code()));
        String until = asOf == null ? "" : ", until " + asOf;
        out.write(dialect.head("Finance Tracker, as known at position " + position + until, currencies));
        new Declared(chart, tree, uses).of(own).forEach(account -> out.write(dialect.account(account)));
        transactions.each(
                household,
                position,
                new StandingTransactions.Range(null, null, asOf),
                new Names(tree, counterparties.all(household, position)),
                (transaction, sequence) -> {
                    if (transaction.status() != TransactionStatus.VOIDED) {
                        out.write(dialect.entry(new Entry(transaction, sequence, chart.legs(transaction))));
                    }
                });
        uses.stream()
                .map(LedgerAccounts.Used::last)
                .max(LocalDate::compareTo)
                .ifPresent(last -> out.write(dialect.balances(
                        last.plusDays(1),
                        balances(chart, uses, new LedgerSums.Range(household, position, null, asOf, true)))));
    }

    private Map<String, Money> balances(Chart chart, List<LedgerAccounts.Used> uses, LedgerSums.Range range) {
        Map<String, Money> balances = new TreeMap<>();
        for (LedgerAccounts.Used each : uses) {
            if (each.book().isOwn()) {
                balances.put(
                        chart.name(each.book(), each.ref(), each.currency()),
                        Money.zero(new Currency(each.currency())));
            }
        }
        for (LedgerSums.Sum sum : sums.of(range)) {
            if (sum.book().isOwn()) {
                balances.put(
                        chart.name(
                                sum.book(), sum.ref(), sum.amount().currency().code()),
                        sum.amount());
            }
        }
        return balances;
    }
}
