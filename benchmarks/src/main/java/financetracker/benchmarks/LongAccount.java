package financetracker.benchmarks;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One client's commands on an account with 100,000 transactions, and on one with 100, in turns. */
final class LongAccount implements Measurement {
    private static final Duration ROUND = Duration.ofSeconds(3);

    @Override
    public List<Result> run(Lab lab) throws Exception {
        Program program = lab.program();
        HouseholdId household = program.rest().household();
        List<AccountId> accounts = program.openAccounts(household, 2);
        AccountId longOne = accounts.getFirst();
        AccountId shortOne = accounts.getLast();
        Fill.account(program, household, longOne, 100_000);
        Fill.account(program, household, shortOne, 100);
        List<Double> ratios = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            double long99 = median(program, household, longOne);
            ratios.add(long99 / median(program, household, shortOne));
            times.add(long99);
        }
        double ratio = Median.of(ratios);
        return List.of(new Result(
                "a command on an account with 100,000 transactions",
                Median.millis(Median.of(times)),
                "on one with 100: " + Median.times(ratio),
                "within 1.50 x",
                ratio <= 1.5));
    }

    private static double median(Program program, HouseholdId household, AccountId account) throws Exception {
        return Load.run(1, ROUND, (client, number) -> program.record(household, account, number))
                .millis(50);
    }
}
