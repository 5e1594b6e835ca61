package financetracker.app.killed;

import financetracker.events.Id;
import financetracker.events.account.AccountEvent;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountOpened;
import financetracker.events.category.CategoryEvent;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Source;
import financetracker.events.transaction.TransactionAmended;
import financetracker.events.transaction.TransactionChange;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.events.transaction.TransactionStatus;
import financetracker.log.RecordedEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the views must hold after a history, told in the plainest way: event by event, and never the views' own code. */
final class Fold {
    private static final String STANDS = String.valueOf(Long.MAX_VALUE);

    private final Map<String, Set<String>> rows = new TreeMap<>();
    private final Map<String, Long> endings = new HashMap<>();
    private final Map<TransactionId, String> descriptions = new HashMap<>();
    private final Set<TransactionId> openings = new HashSet<>();
    private final Map<AccountId, long[]> balances = new HashMap<>();
    private final Map<AccountId, String> accounts = new HashMap<>();

    private Fold(List<RecordedEvent> log) {
        List.of("accounts", "transactions", "balances", "postings", "changes")
                .forEach(table -> rows.put(table, new TreeSet<>()));
        // A version ends where the stream's next event stands.
        log.forEach(event -> endings.put(event.stream() + (event.sequence() - 1), event.position()));
        log.forEach(this::fold);
        balances.forEach((account, sums) -> {
            if (sums[0] != 0 || sums[1] != 0) {
                add("balances", Objects.requireNonNull(accounts.get(account)), sums[0], sums[1]);
            }
        });
    }

    static Map<String, Set<String>> of(List<RecordedEvent> log) {
        return new Fold(log).rows;
    }

    private void fold(RecordedEvent event) {
        switch (event.event()) {
            case AccountEvent account -> {
                changed(event, "ACCOUNT", account.account(), account.account());
                fold(account, event);
            }
            case TransactionEvent transaction -> {
                changed(event, "TRANSACTION", transaction.transaction(), transaction.account());
                fold(transaction, event);
            }
            case CategoryEvent category -> changed(event, "CATEGORIES", event.household(), null);
            default -> changed(event, "HOUSEHOLD", event.household(), null);
        }
    }

    private void changed(RecordedEvent event, String kind, Id subject, @Nullable AccountId account) {
        add("changes", event.household(), event.position(), event.householdSequence(), kind, subject, text(account));
    }

    private void fold(AccountEvent event, RecordedEvent recorded) {
        if (!(event instanceof AccountOpened opened)) {
            throw new IllegalStateException("the clients here only open accounts");
        }
        AccountId id = opened.account();
        accounts.put(id, recorded.household() + "|" + id + "|" + opened.currency());
        String kind = opened.kind().name();
        version("accounts", recorded, id, kind, opened.name().text(), opened.currency(), "t");
    }

    private void fold(TransactionEvent event, RecordedEvent recorded) {
        TransactionId id = event.transaction();
        Entry after = event.after();
        switch (event) {
            case TransactionRecorded first -> {
                descriptions.put(id, first.details().description().text());
                if (first.origin().source() == Source.OPENING_BALANCE) {
                    openings.add(id);
                }
            }
            case TransactionAmended amended ->
                descriptions.put(id, amended.details().description().text());
            default -> {}
        }
        version(
                "transactions",
                recorded,
                id,
                event.account(),
                after.amount().minor(),
                after.amount().currency(),
                after.date(),
                after.status(),
                text(after.category()),
                Objects.requireNonNull(descriptions.get(id)));
        Entry before = event instanceof TransactionChange change ? change.before() : null;
        if (!after.equals(before)) {
            if (before != null) {
                enter(event, recorded, before, -1);
            }
            enter(event, recorded, after, 1);
        }
    }

    private void enter(TransactionEvent event, RecordedEvent recorded, Entry entry, int direction) {
        if (entry.status() == TransactionStatus.VOIDED) {
            return;
        }
        boolean pending = entry.status() == TransactionStatus.PENDING;
        long amount = direction * entry.amount().minor();
        balances.computeIfAbsent(event.account(), account -> new long[2])[pending ? 1 : 0] += amount;
        boolean opening = openings.contains(event.transaction());
        String category = entry.amount().minor() < 0 ? "EXPENSES" : "INCOME";
        Object[] leg = {
            recorded.household(), recorded.position(), event.transaction(), entry.date(), pending ? "t" : "f"
        };
        add(
                "postings",
                row(leg),
                "ASSETS",
                event.account(),
                amount,
                entry.amount().currency());
        add(
                "postings",
                row(leg),
                opening ? "OPENING_BALANCES" : category,
                opening ? "-" : text(entry.category()),
                -amount,
                entry.amount().currency());
    }

    private void version(String table, RecordedEvent event, Id id, Object... columns) {
        Long end = endings.get(event.stream() + event.sequence());
        add(table, event.household(), id, event.position(), end == null ? STANDS : end, event.sequence(), row(columns));
    }

    private void add(String table, Object... columns) {
        Objects.requireNonNull(rows.get(table)).add(row(columns));
    }

    private static String row(Object... columns) {
        return Arrays.stream(columns).map(String::valueOf).collect(Collectors.joining("|"));
    }

    private static String text(@Nullable Id id) {
        return id == null ? "-" : id.value().toString();
    }
}
