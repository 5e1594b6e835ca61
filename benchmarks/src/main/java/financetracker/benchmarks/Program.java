package financetracker.benchmarks;

import financetracker.app.FinanceTracker;
import financetracker.command.Commands;
import financetracker.events.Actor;
import financetracker.events.Caller;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountCommand.OpenAccount;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.TransactionCommand.RecordTransaction;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program in this process, all of it running: views, endpoints, metrics. */
final class Program implements AutoCloseable {
    private static final Currency EURO = Currency.find("EUR").orElseThrow();
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private final ConfigurableApplicationContext context;

    private Program(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Program start(String databaseUrl) throws Exception {
        Path data = Files.createTempDirectory("finance-tracker-benchmark");
        return new Program(new SpringApplicationBuilder(FinanceTracker.class)
                .properties(Map.of(
                        "spring.datasource.url", databaseUrl,
                        "finance-tracker.data-folder", data.toString(),
                        "finance-tracker.registration", "open",
                        "finance-tracker.limits.per-token", "1000000000",
                        "finance-tracker.limits.per-address", "1000000000",
                        "management.server.port", "0",
                        "server.port", "0"))
                .run());
    }

    Rest rest() throws Exception {
        return new Rest(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
    }

    Commands commands() {
        return context.getBean(Commands.class);
    }

    List<AccountId> openAccounts(HouseholdId household, int count) {
        List<AccountId> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            AccountId account = new AccountId(UUID.randomUUID());
            var unused = commands()
                    .send(
                            caller(household),
                            new OpenAccount(
                                    household,
                                    account,
                                    AccountKind.CHECKING,
                                    new PersonalText("Account " + i),
                                    EURO,
                                    null,
                                    null));
            accounts.add(account);
        }
        return accounts;
    }

    void record(HouseholdId household, AccountId account, long number) {
        var unused = commands().send(caller(household), new RecordTransaction(household, draft(account, number)));
    }

    /** Amounts, dates and words that differ, as in a real ledger. */
    static Draft draft(AccountId account, long number) {
        long cents = -100 - number * 7919 % 20_000;
        return new Draft(
                new TransactionId(UUID.randomUUID()),
                account,
                new Entry(new Money(cents, EURO), FIRST_DAY.plusDays(number % 1_000), TransactionStatus.POSTED, null),
                new Details(
                        new PersonalText("Groceries, receipt " + number),
                        new PersonalText("Shop " + number % 300),
                        null,
                        List.of()),
                Origin.MANUAL,
                null);
    }

    static Caller caller(HouseholdId household) {
        return new Caller(household, Actor.SYSTEM, UUID.randomUUID(), null, null);
    }

    @Override
    public void close() {
        context.close();
    }
}
