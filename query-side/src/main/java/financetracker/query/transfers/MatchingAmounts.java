package financetracker.query.transfers;

import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transfer.Evidence;
import financetracker.events.transfer.TransferCandidates;
import financetracker.events.transfer.TransferId;
import financetracker.query.view.Versions;
import financetracker.query.view.ViewReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds pairs by the index on amounts, and compares what they say with the accounts' names. */
@Component
class MatchingAmounts implements TransferCandidates {
    private static final List<String> VIEWS = List.of(TransfersView.NAME, "transactions", "accounts");
    private static final int NAME_LENGTH_MIN = 3;
    private static final String PAIRS = """
            with leg as (
                select * from views.transactions
                where household = :household and to_position = %1$d and transfer is null and status <> 'VOIDED'
                  and source <> 'OPENING_BALANCE' and amount <> 0),
            pair as (
                select f.id as from_id, t.id as to_id, abs(f.date - t.date) as days,
                       concat_ws(' ', f.counterparty, f.description) as from_text,
                       concat_ws(' ', t.counterparty, t.description) as to_text,
                       f.account as from_account, t.account as to_account
                from leg a join leg b on b.major = -a.major and b.currency = a.currency and b.account <> a.account
                    and b.date between a.date - %2$d and a.date + %2$d
                join leg f on f.id = case when a.amount < 0 then a.id else b.id end
                join leg t on t.id = case when a.amount < 0 then b.id else a.id end
                where a.id = any(:ids::uuid[])
                  and (a.source in ('IMPORT', 'BANK') or b.source in ('IMPORT', 'BANK')))
            select distinct pair.*, fa.name as from_name, ta.name as to_name
            from pair
            join views.accounts fa on fa.household = :household and fa.id = from_account and fa.to_position = %1$d
            join views.accounts ta on ta.household = :household and ta.id = to_account and ta.to_position = %1$d""".formatted(Versions.STANDS, DAYS_APART_MAX);

    private final ViewReads reads;

    MatchingAmounts(ViewReads reads) {
        this.reads = reads;
    }

    @Override
    public List<Candidate> among(HouseholdId household, Collection<TransactionId> transactions, long position) {
        return reads.readFrom(household, position, VIEWS, at -> {
                    List<Pair> near = pairs(
                            household,
                            transactions.stream().map(TransactionId::value).toList());
                    if (near.isEmpty()) {
                        return List.<Candidate>of();
                    }
                    // Once more from their other ends: only then is it known who has how many.
                    List<UUID> ends = near.stream()
                            .flatMap(pair -> Stream.of(pair.from, pair.to))
                            .distinct()
                            .toList();
                    return best(near, pairs(household, ends));
                })
                .body();
    }

    private List<Pair> pairs(HouseholdId household, Collection<UUID> ids) {
        List<Pair> found = reads.jdbc()
                .sql(PAIRS)
                .param("household", household.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Pair.read(row))
                .list();
        Set<UUID> known = known(household, found);
        return found.stream().filter(pair -> !known.contains(pair.transfer())).toList();
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
            degrees.merge(pair.from, 1, Integer::sum);
            degrees.merge(pair.to, 1, Integer::sum);
        });
        List<Pair> sorted = new ArrayList<>(near);
        sorted.sort(Comparator.comparing((Pair pair) -> !pair.isNamed())
                .thenComparingInt(Pair::days)
                .thenComparing(Pair::from)
                .thenComparing(Pair::to));
        Set<UUID> taken = new HashSet<>();
        List<Candidate> best = new ArrayList<>();
        for (Pair pair : sorted) {
            if (!taken.contains(pair.from) && !taken.contains(pair.to)) {
                taken.addAll(List.of(pair.from, pair.to));
                boolean only = Integer.valueOf(1).equals(degrees.get(pair.from))
                        && Integer.valueOf(1).equals(degrees.get(pair.to));
                best.add(pair.candidate(only));
            }
        }
        return best;
    }

    private record Pair(UUID from, UUID to, int days, boolean namesReceiver, boolean namesPayer) {
        static Pair read(ResultSet row) throws SQLException {
            return new Pair(
                    row.getObject("from_id", UUID.class),
                    row.getObject("to_id", UUID.class),
                    row.getInt("days"),
                    names(row.getString("from_text"), row.getString("to_name")),
                    names(row.getString("to_text"), row.getString("from_name")));
        }

        private static boolean names(@Nullable String text, String account) {
            return text != null
                    && account.length() >= NAME_LENGTH_MIN
                    && (" " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ")
                            .contains(" "
                                    + account.toLowerCase(Locale.ROOT)
                                            .replaceAll("[^\\p{L}\\p{N}]+", " ")
                                            .strip() + " ");
        }

        boolean isNamed() {
            return namesReceiver || namesPayer;
        }

        UUID transfer() {
            return TransferId.between(new TransactionId(from), new TransactionId(to))
                    .value();
        }

        Candidate candidate(boolean only) {
            List<Evidence> evidence = new ArrayList<>(List.of(Evidence.OPPOSITE_AMOUNTS));
            if (namesReceiver) {
                evidence.add(Evidence.NAMES_RECEIVING_ACCOUNT);
            }
            if (namesPayer) {
                evidence.add(Evidence.NAMES_PAYING_ACCOUNT);
            }
            if (only) {
                evidence.add(Evidence.ONLY_CANDIDATE);
            }
            return new Candidate(new TransactionId(from), new TransactionId(to), List.copyOf(evidence), days);
        }
    }
}
