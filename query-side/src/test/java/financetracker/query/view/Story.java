package financetracker.query.view;

import static java.util.Objects.requireNonNull;

import financetracker.events.Actor;
import financetracker.events.DomainEvent;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.StreamId;
import financetracker.events.account.AccountClosed;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.account.AccountOpened;
import financetracker.events.account.AccountRenamed;
import financetracker.events.account.AccountReopened;
import financetracker.events.account.CreditLimitChanged;
import financetracker.events.assertion.AssertionDraft;
import financetracker.events.assertion.AssertionId;
import financetracker.events.assertion.BalanceAssertionWithdrawn;
import financetracker.events.category.CategoriesSeeded;
import financetracker.events.category.Category;
import financetracker.events.category.CategoryCreated;
import financetracker.events.category.CategoryEvent;
import financetracker.events.category.CategoryId;
import financetracker.events.counterparty.CounterpartyCreated;
import financetracker.events.counterparty.CounterpartyEvent;
import financetracker.events.counterparty.CounterpartyId;
import financetracker.events.household.HouseholdCreated;
import financetracker.events.household.HouseholdErased;
import financetracker.events.household.HouseholdSettings;
import financetracker.events.rate.RateSheetDraft;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.Source;
import financetracker.events.transaction.Split.Share;
import financetracker.events.transaction.SplitPart;
import financetracker.events.transaction.Splits;
import financetracker.events.transaction.TransactionAmended;
import financetracker.events.transaction.TransactionCategorised;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionLinked;
import financetracker.events.transaction.TransactionPosted;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.events.transaction.TransactionRestored;
import financetracker.events.transaction.TransactionSplit;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transaction.TransactionUnlinked;
import financetracker.events.transaction.TransactionVoided;
import financetracker.events.transfer.Evidence;
import financetracker.events.transfer.TransferId;
import financetracker.events.transfer.TransferLegs;
import financetracker.events.transfer.TransferLegs.Leg;
import financetracker.events.transfer.TransferLinked;
import financetracker.events.transfer.TransferProposed;
import financetracker.events.transfer.TransferUnlinked;
import financetracker.log.EventMetadata;
import financetracker.log.RecordedEvent;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened, told in order and recorded as the log would; the same seed tells the same story. */
public final class Story {
    public static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    public static final Currency EUR = new Currency("EUR");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Random random;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<HouseholdId, Long> sequences = new HashMap<>();
    private final Map<TransactionId, Told> transactions = new LinkedHashMap<>();
    private final Map<AccountId, Currency> accounts = new LinkedHashMap<>();

    public Story(long seed) {
        random = new Random(seed);
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** What was told since the position. */
    public List<RecordedEvent> since(long position) {
        return List.copyOf(events.subList((int) position, events.size()));
    }

    public long head() {
        return events.size();
    }

    public UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    public HouseholdId household() {
        HouseholdId household = new HouseholdId(uuid());
        tell(household, "household", household.value(), new HouseholdCreated(settings()));
        CategoryId top = new CategoryId(new UUID(1, 1));
        tell(
                household,
                "categories",
                household.value(),
                new CategoriesSeeded(List.of(
                        new Category(top, null, "FOOD", "Food"),
                        new Category(new CategoryId(new UUID(1, 2)), top, "FOOD_COFFEE", "Coffee"))));
        return household;
    }

    public AccountId open(HouseholdId household, AccountKind kind, Currency currency, String name) {
        return open(household, new AccountId(uuid()), kind, currency, name);
    }

    public AccountId open(HouseholdId household, AccountId account, AccountKind kind, Currency currency, String name) {
        accounts.put(account, currency);
        tell(household, "account", account.value(), new AccountOpened(account, kind, text(name), currency, null));
        return account;
    }

    public void rename(HouseholdId household, AccountId account, String name) {
        tell(household, "account", account.value(), new AccountRenamed(account, text(name)));
    }

    public void limit(HouseholdId household, AccountId account, @Nullable Money limit) {
        tell(household, "account", account.value(), new CreditLimitChanged(account, limit));
    }

    public void close(HouseholdId household, AccountId account) {
        tell(household, "account", account.value(), new AccountClosed(account));
    }

    public void reopen(HouseholdId household, AccountId account) {
        tell(household, "account", account.value(), new AccountReopened(account));
    }

    public TransactionId record(HouseholdId household, AccountId account, long minor) {
        return record(household, account, entry(account, minor, DAY, TransactionStatus.POSTED), "Coffee");
    }

    public TransactionId record(HouseholdId household, AccountId account, Entry entry, String description) {
        return record(household, account, entry, details(description), Origin.MANUAL);
    }

    public TransactionId record(HouseholdId household, AccountId account, Entry entry, Details details, Origin origin) {
        TransactionId transaction = new TransactionId(uuid());
        transactions.put(transaction, new Told(household, account, entry));
        tell(
                household,
                "transaction",
                transaction.value(),
                new TransactionRecorded(transaction, account, entry, details, origin, null));
        return transaction;
    }

    public TransactionId openingBalance(HouseholdId household, AccountId account, long minor) {
        Entry entry = entry(account, minor, DAY.minusDays(30), TransactionStatus.POSTED);
        return record(household, account, entry, details("Opening balance"), Origin.OPENING_BALANCE);
    }

    public Entry entry(AccountId account, long minor, LocalDate date, TransactionStatus status) {
        return new Entry(new Money(minor, requireNonNull(accounts.get(account))), date, status, null);
    }

    public Entry entryOf(TransactionId transaction) {
        return requireNonNull(transactions.get(transaction)).entry;
    }

    public void amend(TransactionId transaction, Entry after, Details details, @Nullable String reason) {
        Told told = now(transaction, after);
        tell(
                told.household,
                transaction,
                new TransactionAmended(
                        transaction, told.account, told.entry, after, details, reason == null ? null : text(reason)));
    }

    public void categorise(TransactionId transaction, @Nullable CategoryId category) {
        Entry after = entryOf(transaction).withCategory(category);
        Told told = now(transaction, after);
        tell(
                told.household,
                transaction,
                new TransactionCategorised(transaction, told.account, told.entry, after, null));
    }

    public void post(TransactionId transaction, Entry after) {
        Told told = now(transaction, after);
        tell(told.household, transaction, new TransactionPosted(transaction, told.account, told.entry, after, null));
    }

    public void voidIt(TransactionId transaction, @Nullable String reason) {
        Entry after = entryOf(transaction).withStatus(TransactionStatus.VOIDED);
        Told told = now(transaction, after);
        tell(
                told.household,
                transaction,
                new TransactionVoided(
                        transaction, told.account, told.entry, after, reason == null ? null : text(reason)));
    }

    public void restore(TransactionId transaction, TransactionStatus status) {
        Entry after = entryOf(transaction).withStatus(status);
        Told told = now(transaction, after);
        tell(told.household, transaction, new TransactionRestored(transaction, told.account, told.entry, after, null));
    }

    /** Divides an amount into two parts: so much, and what it leaves. */
    public void split(TransactionId transaction, long minor, String note) {
        Money whole = entryOf(transaction).amount();
        Entry after = entryOf(transaction)
                .withSplits(Splits.divide(
                        whole,
                        List.of(
                                new SplitPart(
                                        Share.FIXED,
                                        new Money(minor, whole.currency()),
                                        new CategoryId(new UUID(1, 2)),
                                        text(note)),
                                new SplitPart(Share.REMAINDER, null, null, null))));
        Told told = now(transaction, after);
        tell(told.household, transaction, new TransactionSplit(transaction, told.account, told.entry, after, null));
    }

    /** Books both legs against a transfer; whether it is one is not asked. */
    public TransferId link(TransactionId from, TransactionId to, boolean proposed) {
        TransferId transfer = TransferId.between(from, to);
        Told told = requireNonNull(transactions.get(from));
        DomainEvent event = proposed
                ? new TransferProposed(transfer, legs(from, to), null, List.of(Evidence.OPPOSITE_AMOUNTS), 1)
                : new TransferLinked(transfer, legs(from, to), null);
        tell(told.household, "transfer", transfer.value(), event);
        for (TransactionId leg : List.of(from, to)) {
            Entry after = entryOf(leg).withTransfer(transfer);
            Told before = now(leg, after);
            tell(before.household, leg, new TransactionLinked(leg, before.account, before.entry, after));
        }
        return transfer;
    }

    public void unlink(TransactionId from, TransactionId to, @Nullable String reason) {
        TransferId transfer = TransferId.between(from, to);
        Told told = requireNonNull(transactions.get(from));
        tell(
                told.household,
                "transfer",
                transfer.value(),
                new TransferUnlinked(transfer, legs(from, to), reason == null ? null : text(reason)));
        for (TransactionId leg : List.of(from, to)) {
            Entry after = entryOf(leg).withTransfer(null);
            Told before = now(leg, after);
            tell(before.household, leg, new TransactionUnlinked(leg, before.account, before.entry, after));
        }
    }

    private TransferLegs legs(TransactionId from, TransactionId to) {
        return new TransferLegs(
                new Leg(from, requireNonNull(transactions.get(from)).account),
                new Leg(to, requireNonNull(transactions.get(to)).account));
    }

    public HouseholdId householdOf(TransactionId transaction) {
        return requireNonNull(transactions.get(transaction)).household;
    }

    public CategoryId category(HouseholdId household, String name) {
        CategoryId category = new CategoryId(uuid());
        tellOfCategory(household, new CategoryCreated(category, new CategoryId(new UUID(1, 1)), text(name)));
        return category;
    }

    public void tellOfCategory(HouseholdId household, CategoryEvent event) {
        tell(household, "categories", household.value(), event);
    }

    public CounterpartyId counterparty(HouseholdId household, String name) {
        CounterpartyId counterparty = new CounterpartyId(uuid());
        tellOfCounterparty(household, new CounterpartyCreated(counterparty, text(name)));
        return counterparty;
    }

    public void tellOfCounterparty(HouseholdId household, CounterpartyEvent event) {
        tell(household, "counterparties", household.value(), event);
    }

    /** Told again for the same source, day and base it is a correction. */
    public void rates(HouseholdId household, RateSheetDraft sheet) {
        tell(household, "rates", sheet.id(household).value(), sheet.published(household));
    }

    /** Told again for the same account and date it replaces what was said. */
    public void assertBalance(HouseholdId household, AssertionDraft draft) {
        tell(household, "assertion", draft.id().value(), draft.asserted());
    }

    public void withdrawAssertion(HouseholdId household, AssertionId assertion) {
        tell(household, "assertion", assertion.value(), new BalanceAssertionWithdrawn(assertion, text("wrong")));
    }

    public void erase(HouseholdId household) {
        tell(household, "household", household.value(), new HouseholdErased());
    }

    public static Details details(String description, String... tags) {
        return new Details(
                text(description),
                null,
                null,
                List.of(tags).stream().map(Story::text).toList());
    }

    public static PersonalText text(String text) {
        return new PersonalText(text);
    }

    public static HouseholdSettings settings() {
        return new HouseholdSettings(ZoneId.of("Europe/Dublin"), "en-IE", EUR, DayOfWeek.MONDAY, 1);
    }

    /** Tells of an event as it stands, whether it makes sense or not. */
    public void tell(HouseholdId household, String kind, UUID id, DomainEvent event) {
        String stream = new StreamId(kind, household, id).toString();
        long position = events.size() + 1L;
        events.add(new RecordedEvent(
                position,
                uuid(),
                stream,
                versions.merge(stream, 0L, (version, one) -> version + 1),
                household,
                sequences.merge(household, 1L, Long::sum),
                BEGINNING.plusSeconds(position),
                event,
                new EventMetadata(
                        new Actor(Actor.Kind.USER, new UUID(7, 7)), new UUID(8, position), null, null, null)));
    }

    private void tell(HouseholdId household, TransactionId transaction, DomainEvent event) {
        tell(household, "transaction", transaction.value(), event);
    }

    /** Returns what was told before. */
    private Told now(TransactionId transaction, Entry after) {
        Told before = requireNonNull(transactions.get(transaction));
        transactions.put(transaction, new Told(before.household, before.account, after));
        return before;
    }

    /** A story of random events in three households, two of which use the same account ids. */
    public static Story random(long seed, int length) {
        Story story = new Story(seed);
        new RandomEvents(story, story.random).tell(length);
        return story;
    }

    static Origin imported(String sourceId) {
        return new Origin(Source.IMPORT, text(sourceId), text("<raw>" + sourceId));
    }

    private record Told(HouseholdId household, AccountId account, Entry entry) {}
}
