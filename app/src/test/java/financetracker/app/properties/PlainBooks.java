package financetracker.app.properties;

import financetracker.events.account.AccountOpened;
import financetracker.events.category.CategoryId;
import financetracker.events.category.CategoryMerged;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Split;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.log.RecordedEvent;
import financetracker.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the books hold, computed anew from the events in the plainest way. */
final class PlainBooks {
    private final Map<TransactionId, TransactionEvent> last = new LinkedHashMap<>();
    private final Map<UUID, Boolean> liabilities = new HashMap<>();
    private final Map<CategoryId, CategoryId> merged = new HashMap<>();

    /** @param events of one household, up to where it is to be known */
    PlainBooks(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            switch (event.event()) {
                case AccountOpened opened ->
                    liabilities.put(opened.account().value(), opened.kind().liability());
                case TransactionEvent transaction -> last.put(transaction.transaction(), transaction);
                case CategoryMerged merge -> merged.put(merge.category(), merge.into());
                default -> {}
            }
        }
    }

    Entry entry(TransactionId transaction) {
        return Objects.requireNonNull(last.get(transaction)).after();
    }

    boolean knows(TransactionId transaction) {
        return last.containsKey(transaction);
    }

    /** What each ledger account comes to by its name; without those at zero. */
    Map<String, Money> trialBalance(@Nullable LocalDate asOf, boolean pending) {
        Map<String, Money> balances = new TreeMap<>();
        for (TransactionEvent each : last.values()) {
            Entry entry = each.after();
            boolean counts = entry.status() == TransactionStatus.POSTED
                    || pending && entry.status() == TransactionStatus.PENDING;
            if (counts && (asOf == null || !entry.date().isAfter(asOf))) {
                enter(balances, each.account().value(), entry);
            }
        }
        balances.values().removeIf(amount -> amount.minor() == 0);
        return balances;
    }

    private void enter(Map<String, Money> balances, UUID account, Entry entry) {
        boolean owed = Objects.requireNonNull(liabilities.get(account));
        add(balances, (owed ? "liabilities:" : "assets:") + account, entry.amount());
        if (entry.transfer() != null) {
            add(
                    balances,
                    "equity:transfers:" + entry.amount().currency(),
                    entry.amount().negated());
        } else if (entry.splits().isEmpty()) {
            add(balances, book(entry.amount(), entry.category()), entry.amount().negated());
        } else {
            for (Split part : entry.splits()) {
                add(
                        balances,
                        book(part.amount(), part.category()),
                        part.amount().negated());
            }
        }
    }

    private String book(Money amount, @Nullable CategoryId category) {
        CategoryId meant = category;
        while (meant != null && merged.containsKey(meant)) {
            meant = merged.get(meant);
        }
        return (amount.minor() < 0 ? "expenses:" : "income:") + (meant == null ? "uncategorised" : meant);
    }

    private static void add(Map<String, Money> balances, String account, Money amount) {
        balances.merge(account + " " + amount.currency(), amount, Money::plus);
    }
}
