package financetracker.query.view;

import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.assertion.AssertionDraft;
import financetracker.events.assertion.AssertionSource;
import financetracker.events.category.CategoryArchived;
import financetracker.events.category.CategoryId;
import financetracker.events.category.CategoryMerged;
import financetracker.events.category.CategoryMoved;
import financetracker.events.category.CategoryRenamed;
import financetracker.events.category.CategoryUnarchived;
import financetracker.events.counterparty.CounterpartyAliasAdded;
import financetracker.events.counterparty.CounterpartyAliasRemoved;
import financetracker.events.counterparty.CounterpartyId;
import financetracker.events.counterparty.CounterpartyMerged;
import financetracker.events.counterparty.CounterpartyRenamed;
import financetracker.events.rate.QuotedRate;
import financetracker.events.rate.RateSheetDraft;
import financetracker.events.rate.RateSource;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transfer.TransferId;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Tells a story of random events that make sense. */
final class RandomEvents {
    private static final List<Currency> CURRENCIES = List.of(Story.EUR, new Currency("JPY"), new Currency("KWD"));

    private final Story story;
    private final Random random;
    private final List<Account> accounts = new ArrayList<>();
    private final List<TransactionId> transactions = new ArrayList<>();
    private final List<List<TransactionId>> linked = new ArrayList<>();
    private final Set<TransactionId> everLinked = new HashSet<>();

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
            switch (random.nextInt(18)) {
                case 17 -> changeCounterparties(households.get(random.nextInt(households.size())));
                case 16 -> assertBalance(accounts.get(random.nextInt(accounts.size())));
                case 15 -> changeCategories(accounts.get(random.nextInt(accounts.size())).household);
                case 13, 14 -> changeTransfer();
                case 0 -> changeAccount(accounts.get(random.nextInt(accounts.size())));
                case 12 -> publishRates(households.get(random.nextInt(households.size())));
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

    /** On few days, so that many are corrections. */
    private void publishRates(HouseholdId household) {
        RateSource source = RateSource.values()[random.nextInt(RateSource.values().length)];
        List<QuotedRate> rates = new ArrayList<>();
        for (String code : List.of("JPY", "USD", "KWD")) {
            if (rates.isEmpty() || random.nextBoolean()) {
                BigDecimal rate = BigDecimal.valueOf(1 + random.nextInt(2_000_000), random.nextInt(8));
                rates.add(QuotedRate.of(new Currency(code), rate));
            }
        }
        story.rates(household, new RateSheetDraft(source, Story.DAY.plusDays(random.nextInt(3)), Story.EUR, rates));
    }

    /** On few days, so that many are replaced, and some withdrawn. */
    private void assertBalance(Account account) {
        Currency currency = CURRENCIES.get(Math.floorMod(account.id.hashCode(), CURRENCIES.size()));
        AssertionSource source = AssertionSource.values()[random.nextInt(AssertionSource.values().length)];
        LocalDate date = Story.DAY.plusDays(random.nextInt(4));
        AssertionDraft draft = new AssertionDraft(account.id, date, new Money(amount(), currency), source);
        story.assertBalance(account.household, draft);
        if (random.nextInt(3) == 0) {
            story.withdrawAssertion(account.household, draft.id());
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
        Entry other = entry.withCategory(entry.category())
                .withAmount(new Money(amount(), entry.amount().currency()), List.of())
                .withDate(Story.DAY.plusDays(random.nextInt(10)));
        switch (random.nextInt(6)) {
            case 5 -> story.split(transaction, amount(), "part " + random.nextInt(50));
            case 0 -> story.amend(transaction, other, Story.details("amended " + random.nextInt(50)), "a reason");
            case 1 -> story.amend(transaction, entry, Story.details("described " + random.nextInt(50)), null);
            case 2 -> story.categorise(transaction, random.nextBoolean() ? null : new CategoryId(new UUID(1, 2)));
            case 3 -> story.voidIt(transaction, "doubled");
            default -> story.post(transaction, other.withStatus(TransactionStatus.POSTED));
        }
    }

    private void changeCategories(HouseholdId household) {
        CategoryId category = story.category(household, "made " + random.nextInt());
        switch (random.nextInt(5)) {
            case 0 -> story.tellOfCategory(household, new CategoryRenamed(category, Story.text("renamed")));
            case 1 -> story.tellOfCategory(household, new CategoryMoved(category, null));
            case 2 -> story.tellOfCategory(household, new CategoryMerged(category, new CategoryId(new UUID(1, 2))));
            case 3 -> story.tellOfCategory(household, new CategoryArchived(category));
            default -> {
                story.tellOfCategory(household, new CategoryArchived(category));
                story.tellOfCategory(household, new CategoryUnarchived(category));
            }
        }
    }

    private void changeCounterparties(HouseholdId household) {
        CounterpartyId party = story.counterparty(household, "shop " + random.nextInt(50));
        PersonalText text = Story.text("Shop  " + random.nextInt(50));
        switch (random.nextInt(4)) {
            case 0 -> story.tellOfCounterparty(household, new CounterpartyRenamed(party, text));
            case 1 -> story.tellOfCounterparty(household, new CounterpartyAliasAdded(party, text));
            case 2 -> {
                story.tellOfCounterparty(household, new CounterpartyAliasAdded(party, text));
                story.tellOfCounterparty(household, new CounterpartyAliasRemoved(party, text));
            }
            default -> {
                CounterpartyId into = story.counterparty(household, "other " + random.nextInt());
                CounterpartyId last = story.counterparty(household, "last " + random.nextInt());
                story.tellOfCounterparty(household, new CounterpartyMerged(party, into));
                story.tellOfCounterparty(household, new CounterpartyMerged(into, last));
            }
        }
    }

    private void changeTransfer() {
        if (!linked.isEmpty() && random.nextBoolean()) {
            List<TransactionId> pair = linked.remove(random.nextInt(linked.size()));
            story.unlink(pair.getFirst(), pair.getLast(), random.nextBoolean() ? "wrong" : null);
            return;
        }
        List<TransactionId> free = transactions.stream()
                .filter(each -> story.entryOf(each).transfer() == null && !everLinked.contains(each))
                .toList();
        if (!free.isEmpty()) {
            TransactionId from = free.get(random.nextInt(free.size()));
            free.stream()
                    .filter(to -> !to.equals(from) && story.householdOf(to).equals(story.householdOf(from)))
                    .findAny()
                    .ifPresent(to -> link(from, to));
        }
    }

    private void link(TransactionId from, TransactionId to) {
        TransferId unused = story.link(from, to, random.nextBoolean());
        linked.add(List.of(from, to));
        everLinked.addAll(List.of(from, to));
    }

    private long amount() {
        return random.nextInt(20_000) - 10_000;
    }

    private record Account(HouseholdId household, AccountId id) {}
}
