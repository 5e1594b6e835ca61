package financetracker.command.dryrun;

import financetracker.events.DomainEvent;
import financetracker.events.Receipt;
import financetracker.events.account.AccountId;
import financetracker.events.account.HeldBalances.Held;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.TransactionChange;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionStatus;
import financetracker.log.DryRun;
import financetracker.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command would do.
 *
 * @param count how many events it would record
 * @param events the first {@value #SHOWN_MAX} of them
 * @param balances of the accounts that it would move
 * @param rows what would become of each row, of a command with many
 */
public record DryRunAnswer(int count, List<Would> events, List<Moved> balances, List<Receipt.Row> rows) {
    static final int SHOWN_MAX = 200;

    /**
     * @param event its name, such as {@code transaction-recorded}
     * @param id of what it would happen to
     */
    @io.swagger.v3.oas.annotations.media.Schema(name = "EventThatWould")
    public record Would(String event, UUID id, DomainEvent data) {
        static Would of(DryRun.Would would) {
            String name = would.event().getClass().getSimpleName();
            String event = name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            return new Would(event, would.stream().id(), would.event());
        }
    }

    /** An account's posted and pending balances, as they are and as they would be. */
    public record Moved(UUID accountId, Money posted, Money pending, Money postedAfter, Money pendingAfter) {
        Moved plus(Money postedMore, Money pendingMore) {
            return new Moved(accountId, posted, pending, postedAfter.plus(postedMore), pendingAfter.plus(pendingMore));
        }
    }

    static DryRunAnswer of(DryRun run, Map<AccountId, Held> held) {
        Map<AccountId, Moved> moved = new LinkedHashMap<>();
        for (DryRun.Would would : run.events()) {
            if (would.event() instanceof TransactionEvent transaction) {
                Moved before = moved.computeIfAbsent(
                        transaction.account(), account -> now(account, transaction.after(), held));
                Entry taken = transaction instanceof TransactionChange change ? change.before() : null;
                moved.put(transaction.account(), moved(before, taken, transaction.after()));
            }
        }
        List<Moved> balances = new ArrayList<>(moved.values());
        balances.removeIf(each -> each.posted.equals(each.postedAfter) && each.pending.equals(each.pendingAfter));
        return new DryRunAnswer(
                run.events().size(),
                run.events().stream().limit(SHOWN_MAX).map(Would::of).toList(),
                balances,
                run.rows());
    }

    private static Moved now(AccountId account, Entry entry, Map<AccountId, Held> held) {
        Money nothing = Money.zero(entry.amount().currency());
        Held holds = held.getOrDefault(account, new Held(nothing, nothing));
        return new Moved(account.value(), holds.posted(), holds.pending(), holds.posted(), holds.pending());
    }

    private static Moved moved(Moved before, @Nullable Entry taken, Entry entered) {
        Moved without = taken == null
                ? before
                : before.plus(
                        part(taken, TransactionStatus.POSTED).negated(),
                        part(taken, TransactionStatus.PENDING).negated());
        return without.plus(part(entered, TransactionStatus.POSTED), part(entered, TransactionStatus.PENDING));
    }

    private static Money part(Entry entry, TransactionStatus status) {
        return entry.status() == status
                ? entry.amount()
                : Money.zero(entry.amount().currency());
    }
}
