package financetracker.query.view;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.category.CategoryId;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Tells a story of random events that make sense. */
final class RandomEvents {
    private static final List<Currency> CURRENCIES = List.of(Story.EUR, new Currency("JPY"), new Currency("KWD"));

    private final Story story;
    private final Random random;
    private final List<Account> accounts = new ArrayList<>();
    private final List<TransactionId> transactions = new ArrayList<>();

    RandomEvents(Story story, Random random) {
        this.story = story;
        this.random = random;
    }

    void tell(int length) {
        List<HouseholdId> households = List.of(story.household(), story.household(), story.household());
        for (int i = 0; i < 3; i++) {
            AccountKind kind = AccountKind.values()[random.nextInt(AccountKind.values().length)];
            AccountId shared = new AccountId(story.uuid());
            open(households.get(0), shared, kind);
            open(households.get(1), shared, kind);
            open(households.get(2), new AccountId(story.uuid()), kind);
        }
        while (story.head() < length) {
            switch (random.nextInt(12)) {
                case 0 -> changeAccount(accounts.get(random.nextInt(accounts.size())));
                case 1, 2, 3, 4, 5 -> record(accounts.get(random.nextInt(accounts.size())));
                default -> changeTransaction();
            }
        }
    }

    private void open(HouseholdId household, AccountId id, AccountKind kind) {
        // Equal ids have equal currencies here, so that the story can keep one entry for each.
        Currency currency = CURRENCIES.get(Math.floorMod(id.hashCode(), CURRENCIES.size()));
        accounts.add(new Account(household, story.open(household, id, kind, currency, "account " + random.nextInt())));
        if (random.nextBoolean()) {
            transactions.add(story.openingBalance(household, id, random.nextInt(100_000) - 50_000));
        }
    }

    private void changeAccount(Account account) {
        switch (random.nextInt(4)) {
            case 0 -> story.rename(account.household, account.id, "name " + random.nextInt());
            case 1 -> {
                Currency currency = CURRENCIES.get(Math.floorMod(account.id.hashCode(), CURRENCIES.size()));
                story.limit(
                        account.household,
                        account.id,
                        random.nextBoolean() ? null : new Money(random.nextInt(9_999), currency));
            }
            case 2 -> story.close(account.household, account.id);
            default -> story.reopen(account.household, account.id);
        }
    }

    private void record(Account account) {
        TransactionStatus status = random.nextBoolean() ? TransactionStatus.POSTED : TransactionStatus.PENDING;
        Entry entry = story.entry(account.id, amount(), Story.DAY.plusDays(random.nextInt(10)), status);
        Details details =
                Story.details("shop " + random.nextInt(50), random.nextBoolean() ? "tag" : "other \"quoted\" \\ one");
        transactions.add(
                story.record(account.household, account.id, entry, details, Story.imported("id" + random.nextInt())));
    }

    private void changeTransaction() {
        if (transactions.isEmpty()) {
            return;
        }
        TransactionId transaction = transactions.get(random.nextInt(transactions.size()));
        Entry entry = story.entryOf(transaction);
        if (entry.status() == TransactionStatus.VOIDED) {
            story.restore(transaction, random.nextBoolean() ? TransactionStatus.POSTED : TransactionStatus.PENDING);
            return;
        }
        Entry other = new Entry(
                new Money(amount(), entry.amount().currency()),
                Story.DAY.plusDays(random.nextInt(10)),
                entry.status(),
                entry.category());
        switch (random.nextInt(5)) {
            case 0 -> story.amend(transaction, other, Story.details("amended " + random.nextInt(50)), "a reason");
            case 1 -> story.amend(transaction, entry, Story.details("described " + random.nextInt(50)), null);
            case 2 -> story.categorise(transaction, random.nextBoolean() ? null : new CategoryId(new UUID(1, 2)));
            case 3 -> story.voidIt(transaction, "doubled");
            default -> story.post(transaction, other.withStatus(TransactionStatus.POSTED));
        }
    }

    private long amount() {
        return random.nextInt(20_000) - 10_000;
    }

    private record Account(HouseholdId household, AccountId id) {}
}
