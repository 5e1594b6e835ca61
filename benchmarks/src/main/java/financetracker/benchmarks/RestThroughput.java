package financetracker.benchmarks;

import financetracker.events.account.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Recording over REST. The clients share the two cores with the server and the database. */
final class RestThroughput implements Measurement {
    private static final int CLIENTS = 16;
    private static final String BODY = """
            {"accountId":"%s","amount":{"amount":"-%d.%02d","currency":"EUR"},"date":"2026-01-%02d",
             "description":"Groceries, receipt %d","counterparty":"Shop %d"}""";

    @Override
    public List<Result> run(Lab lab) throws Exception {
        Rest rest = lab.program().rest();
        List<AccountId> accounts = lab.program().openAccounts(rest.household(), CLIENTS);
        Load.Call record = (client, number) -> {
            String body = BODY.formatted(
                    accounts.get(client), 1 + number % 99, number % 100, 1 + number % 28, number, number % 300);
            var unused = rest.post("/transactions", "application/json", body);
        };
        Load warmUp = Load.run(CLIENTS, Duration.ofSeconds(60), record);
        Lab.print("warm-up: " + Median.perSecond(warmUp.perSecond()));
        List<Double> rates = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            Load load = Load.run(CLIENTS, Duration.ofSeconds(5), record);
            rates.add(load.perSecond());
            slowest.add(load.millis(99));
        }
        double rate = Median.of(rates);
        double p99 = Median.of(slowest);
        return List.of(new Result(
                "recording over REST, 16 clients on the same machine",
                Median.perSecond(rate) + ", p99 " + Median.millis(p99),
                "-",
                "1,000/s, p99 100 ms",
                rate >= 1_000 && p99 < 100));
    }
}
