package financetracker.benchmarks;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A page of 50 out of 1,000,000 transactions of one household over REST, for every filter and sort of the API. */
final class TransactionPages implements Measurement {
    private static final int ACCOUNTS = 10;
    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final int READS = 100;

    @Override
    public List<Result> run(Lab lab) throws Exception {
        Program program = lab.program();
        Rest rest = program.rest();
        HouseholdId household = rest.household();
        List<AccountId> accounts = program.openAccounts(household, ACCOUNTS);
        long start = System.nanoTime();
        long last = 0;
        for (AccountId account : accounts) {
            last = Fill.account(program, household, account, ROWS / ACCOUNTS);
        }
        Lab.print("filled at " + Median.perSecond(ROWS / ((System.nanoTime() - start) / 1e9)));
        rest.awaitViews(last);
        Lab.print("in the views at " + Median.perSecond(ROWS / ((System.nanoTime() - start) / 1e9)));
        for (String query : queries(accounts.getLast())) {
            var unused = read(rest, query, READS / 4);
        }
        Map<String, Double> p95 = new TreeMap<>();
        for (String query : queries(accounts.getFirst())) {
            double millis = read(rest, query, READS).millis(95);
            p95.put(query, millis);
            Lab.print(query + ": p95 " + Median.millis(millis));
        }
        Map.Entry<String, Double> worst =
                p95.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return List.of(new Result(
                "a page of 50 out of %,d transactions, %d filters and sorts".formatted(ROWS, p95.size()),
                "p95 " + Median.millis(worst.getValue()) + " (the slowest: `" + worst.getKey() + "`)",
                "-",
                "p95 20 ms",
                worst.getValue() < 20));
    }

    private static Load read(Rest rest, String query, int times) throws Exception {
        return Load.run(1, times, (client, number) -> {
            var unused = rest.get("/transactions?limit=50&" + query);
        });
    }

    private static List<String> queries(AccountId account) {
        List<String> filters = List.of(
                "",
                "&accountId=" + account,
                "&status=posted",
                "&status=pending",
                "&from=2025-01-01&to=2025-01-31",
                "&accountId=" + account + "&from=2025-01-01&to=2025-01-31",
                "&amountMin=-50.00&amountMax=-40.00",
                "&tag=holiday",
                "&q=groceries",
                "&q=receipt+4711",
                "&q=nowhere",
                "&asOf=2025-03-01",
                "&knownAt=500000");
        List<String> queries = new ArrayList<>();
        for (String sort : List.of("-date", "date", "-amount", "amount")) {
            filters.forEach(filter -> queries.add("sort=" + sort + filter));
        }
        return queries;
    }
}
