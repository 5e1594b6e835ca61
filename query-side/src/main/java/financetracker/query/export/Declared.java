package financetracker.query.export;

import financetracker.query.accounts.AccountNames;
import financetracker.query.categories.Tree;
import financetracker.query.postings.Book;
import financetracker.query.postings.LedgerAccounts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger accounts that a journal declares: all accounts, and what else was posted to. */
final class Declared {
    private final Chart chart;
    private final Tree tree;
    private final List<LedgerAccounts.Used> uses;

    Declared(Chart chart, Tree tree, List<LedgerAccounts.Used> uses) {
        this.chart = chart;
        this.tree = tree;
        this.uses = uses;
    }

    /** By name. */
    Collection<LedgerAccount> of(List<AccountNames.Named> accounts) {
        Map<UUID, String> called = new TreeMap<>();
        accounts.forEach(account -> called.put(account.id(), account.name()));
        Map<String, LedgerAccount> declared = new TreeMap<>();
        for (LedgerAccounts.Used use : uses) {
            UUID meant = use.book().isCategory() ? tree.resolved(use.ref()) : use.ref();
            String name = meant == null ? null : use.book().isCategory() ? tree.name(meant) : called.get(meant);
            add(declared, use.book(), meant, name, use.currency(), use.first());
        }
        LocalDate first = uses.stream()
                .map(LedgerAccounts.Used::first)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        for (AccountNames.Named account : accounts) {
            String name = chart.name(
                    chart.book(account.id()), account.id(), account.currency().code());
            if (!declared.containsKey(name)) {
                add(
                        declared,
                        chart.book(account.id()),
                        account.id(),
                        account.name(),
                        account.currency().code(),
                        first);
            }
        }
        return declared.values();
    }

    /** A category has the currencies and the earliest day of all that stands for it. */
    private void add(
            Map<String, LedgerAccount> declared,
            Book book,
            @Nullable UUID id,
            @Nullable String called,
            String currency,
            LocalDate first) {
        String name = chart.name(book, id, currency);
        LedgerAccount before = declared.get(name);
        TreeSet<String> currencies = new TreeSet<>(List.of(currency));
        LocalDate earliest = first;
        if (before != null) {
            currencies.addAll(before.currencies());
            earliest = before.first().isBefore(first) ? before.first() : first;
        }
        declared.put(name, new LedgerAccount(name, id, called, currencies, earliest));
    }
}
