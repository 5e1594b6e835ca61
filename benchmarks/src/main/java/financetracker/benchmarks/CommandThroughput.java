package financetracker.benchmarks;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Single-transaction commands through the bus, with the views running, against pgbench and Axon's stock engine without
 * any views. Rounds take turns. The JVM is warm before the first: a server runs for weeks, and on two cores its compilers
 * take a minute to be done.
 */
final class CommandThroughput implements Measurement {
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final List<Crowd> CROWDS = List.of(
            new Crowd("64 clients on 64 accounts", 64, 64, 1.0),
            new Crowd("16 clients on 16 accounts", 16, 16, 0.6),
            new Crowd("1 client", 1, 1, 0.4),
            new Crowd("16 clients on one account", 16, 1, 0.4));

    private record Crowd(String name, int clients, int accounts, double least) {}

    @Override
    public List<Result> run(Lab lab) throws Exception {
        Program program = lab.program();
        HouseholdId household = program.rest().household();
        List<AccountId> accounts = program.openAccounts(household, 64);
        StockAxon stock = lab.closing(new StockAxon(64));
        var unused = Load.run(64, WARM_UP, (client, number) -> program.record(household, accounts.get(client), number));
        unused = Load.run(16, WARM_UP.dividedBy(3), (client, number) -> stock.record(client, number));
        Pgbench pgbench = new Pgbench(lab.database());
        List<Result> results = new ArrayList<>();
        for (Crowd crowd : CROWDS) {
            List<Double> ours = new ArrayList<>();
            List<Double> inserts = new ArrayList<>();
            List<Double> stocks = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                ours.add(Load.run(
                                crowd.clients(),
                                ROUND,
                                (client, number) ->
                                        program.record(household, accounts.get(client % crowd.accounts()), number))
                        .perSecond());
                inserts.add(pgbench.run(crowd.clients(), ROUND));
                stocks.add(Load.run(
                                crowd.clients(),
                                ROUND,
                                (client, number) -> stock.record(client % crowd.accounts(), number))
                        .perSecond());
            }
            results.add(result(crowd, Median.of(ours), Median.of(inserts), Median.of(stocks)));
        }
        return results;
    }

    private static Result result(Crowd crowd, double ours, double inserts, double stock) {
        return new Result(
                "commands through the bus, " + crowd.name(),
                Median.perSecond(ours),
                String.format(
                        Locale.ROOT,
                        "pgbench %s: %s; stock Axon %s: %s",
                        Median.perSecond(inserts),
                        Median.times(ours / inserts),
                        Median.perSecond(stock),
                        Median.times(ours / stock)),
                Median.times(crowd.least()) + " pgbench",
                ours / inserts >= crowd.least());
    }
}
