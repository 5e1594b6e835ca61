package financetracker.query.transfers;

import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transfer.TransferCandidates;
import financetracker.query.accounts.AccountNames;
import financetracker.query.view.Versions;
import financetracker.query.view.ViewReads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds pairs by the index on amounts, and compares what they say with the accounts' names. */
@Component
class MatchingAmounts implements TransferCandidates {
    private static final List<String> VIEWS = List.of(TransfersView.NAME, "transactions", AccountNames.VIEW);
    private static final int NEAREST = 20;
    // From each transaction to those with the opposite amount, in this order and by rows of amount and date: so the
    // right index is asked whatever is known of a view that is filling. In a join, PostgreSQL's hashes do not tell 1
    // from -1, and it may begin with the accounts; by date alone, an import has too many.
    private static final String PAIRS = """
            select a.amount < 0 as pays, abs(a.date - b.date) as days,
                   a.id as here, concat_ws(' ', a.counterparty, a.description) as here_text, a.account as here_account,
                   b.id as there, concat_ws(' ', b.counterparty, b.description) as there_text, b.account as there_account
            from unnest(:ids::uuid[]) as changed (id)
            cross join lateral (
                select * from views.transactions t
                where t.household = :household and t.id = changed.id
                  and t.to_position = %1$d and t.transfer is null and t.status <> 'VOIDED'
                  and t.source <> 'OPENING_BALANCE' and t.amount <> 0
                offset 0) a
            cross join lateral (
                select t.id, t.date, t.account, t.counterparty, t.description
                from views.transactions t
                where t.household = :household and t.major = -a.major
                  and (t.major, t.date) >= (-a.major, a.date - %2$d)
                  and (t.major, t.date) <= (-a.major, a.date + %2$d)
                  and t.currency = a.currency and t.account <> a.account
                  and t.to_position = %1$d and t.transfer is null and t.status <> 'VOIDED'
                  and t.source <> 'OPENING_BALANCE'
                  and (a.source in ('IMPORT', 'BANK') or t.source in ('IMPORT', 'BANK'))
                order by abs(t.date - a.date), t.id
                limit %3$d) b""".formatted(Versions.STANDS, DAYS_APART_MAX, NEAREST);

    private final ViewReads reads;
    private final AccountNames accounts;

    MatchingAmounts(ViewReads reads, AccountNames accounts) {
        this.reads = reads;
        this.accounts = accounts;
    }

    @Override
    public List<Candidate> among(HouseholdId household, Collection<TransactionId> transactions, long position) {
        return reads.readFrom(household, position, VIEWS, at -> {
                    // A plan that was made while the view was small would be kept while it grows.
                    reads.jdbc()
                            .sql("set local plan_cache_mode = force_custom_plan")
                            .update();
                    // A small table would be read to its end, for each anew.
                    reads.jdbc().sql("set local enable_seqscan = off").update();
                    Map<UUID, String> names = accounts.at(household, at);
                    List<UUID> ids =
                            transactions.stream().map(TransactionId::value).toList();
                    List<Pair> near = pairs(household, ids, names);
                    if (near.isEmpty()) {
                        return List.<Candidate>of();
                    }
                    // Once more from their other ends: only then is it known who has how many.
                    List<UUID> ends = near.stream()
                            .flatMap(pair -> Stream.of(pair.from(), pair.to()))
                            .distinct()
                            .toList();
                    return best(near, pairs(household, ends, names));
                })
                .body();
    }

    private List<Pair> pairs(HouseholdId household, Collection<UUID> ids, Map<UUID, String> names) {
        List<Pair> found = reads.jdbc()
                .sql(PAIRS)
                .param("household", household.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Pair.read(row, names))
                .list();
        Set<UUID> known = known(household, found);
        // Each may have been found from both of its ends.
        return found.stream()
                .distinct()
                .filter(pair -> !known.contains(pair.transfer()))
                .toList();
    }

    private Set<UUID> known(HouseholdId household, List<Pair> pairs) {
        return Set.copyOf(reads.jdbc()
                .sql("select distinct id from views.transfers where household = :household and id = any(:ids::uuid[])")
                .param("household", household.value())
                .param("ids", pairs.stream().map(Pair::transfer).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private static List<Candidate> best(List<Pair> near, List<Pair> all) {
        Map<UUID, Integer> degrees = new HashMap<>();
        all.forEach(pair -> {
            degrees.merge(pair.from(), 1, Integer::sum);
            degrees.merge(pair.to(), 1, Integer::sum);
        });
        List<Pair> sorted = new ArrayList<>(near);
        sorted.sort(Comparator.comparing((Pair pair) -> !pair.isNamed())
                .thenComparingInt(Pair::days)
                .thenComparing(Pair::from)
                .thenComparing(Pair::to));
        Set<UUID> taken = new HashSet<>();
        List<Candidate> best = new ArrayList<>();
        for (Pair pair : sorted) {
            if (!taken.contains(pair.from()) && !taken.contains(pair.to())) {
                taken.addAll(List.of(pair.from(), pair.to()));
                boolean only = Integer.valueOf(1).equals(degrees.get(pair.from()))
                        && Integer.valueOf(1).equals(degrees.get(pair.to()));
                best.add(pair.candidate(only));
            }
        }
        return best;
    }
}
