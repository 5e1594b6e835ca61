package financetracker.app.export;

import financetracker.command.Commands;
import financetracker.events.Actor;
import financetracker.events.Caller;
import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountCommand.OpenAccount;
import financetracker.events.account.AccountCommand.OpeningBalance;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.category.CategoryCommand.CreateCategory;
import financetracker.events.category.CategoryCommand.MergeCategory;
import financetracker.events.category.CategoryId;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.OriginalAmount;
import financetracker.events.transaction.Split.Share;
import financetracker.events.transaction.SplitPart;
import financetracker.events.transaction.TransactionCommand.AmendTransaction;
import financetracker.events.transaction.TransactionCommand.RecordTransactions;
import financetracker.events.transaction.TransactionCommand.SplitTransaction;
import financetracker.events.transaction.TransactionCommand.VoidTransaction;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transfer.TransferCommand.LinkTransfer;
import financetracker.events.transfer.TransferCommand.RecordTransfer;
import financetracker.events.transfer.TransferId;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.refusal.CommandRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Books in three currencies in which everything occurs, with hostile texts everywhere; the same seed makes the same. Past
 * 150 lines because it makes one of each.
 */
final class RandomHousehold {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 700;
    private static final List<Currency> CURRENCIES =
            List.of(new Currency("EUR"), new Currency("JPY"), new Currency("KWD"));

    private final Commands commands;
    private final HouseholdId household;
    private final Random random;
    private final HostileText texts;
    private final List<Opened> accounts = new ArrayList<>();
    private final List<CategoryId> categories = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private long position;

    RandomHousehold(Commands commands, UUID household, long seed) {
        this.commands = commands;
        this.household = new HouseholdId(household);
        this.random = new Random(seed);
        this.texts = new HostileText(random);
    }

    /** @return the position of the last event */
    long open() {
        AccountKind[] kinds = AccountKind.values();
        for (int i = 0; i < 15; i++) {
            Opened account =
                    new Opened(new AccountId(uuid()), CURRENCIES.get(i % CURRENCIES.size()), kinds[i % kinds.length]);
            OpeningBalance opening =
                    i % 2 == 0 ? new OpeningBalance(amount(account.currency), FIRST.plusDays(i)) : null;
            accounts.add(account);
            send(new OpenAccount(household, account.id, account.kind, text(), account.currency, null, opening));
        }
        for (int i = 0; i < 40; i++) {
            CategoryId category = new CategoryId(uuid());
            CategoryId parent = i < 10 ? null : pick(categories);
            if (send(new CreateCategory(household, category, parent, text()))) {
                categories.add(category);
            }
        }
        return position;
    }

    /** @return the position of the last event */
    long record(int transactions) {
        for (int left = transactions; left > 0; left -= 500) {
            List<Draft> batch = IntStream.range(0, Math.min(left, 500))
                    .mapToObj(any -> draft())
                    .toList();
            send(new RecordTransactions(household, batch));
            drafts.addAll(batch);
            for (int i = 0; i < batch.size() / 10; i++) {
                change();
            }
        }
        send(new MergeCategory(household, pick(categories), pick(categories), null));
        return position;
    }

    private void change() {
        TransactionId some = pick(drafts).transaction();
        switch (random.nextInt(5)) {
            case 0 -> send(new VoidTransaction(household, some, text(), null));
            case 1 -> send(new SplitTransaction(household, some, parts(pick(drafts)), text(), null));
            case 2 -> amend(pick(drafts));
            case 3 -> transfer();
            default -> link();
        }
    }

    private void amend(Draft draft) {
        Currency currency = draft.entry().amount().currency();
        send(new AmendTransaction(
                household, draft.transaction(), amount(currency), day(), text(), text(), text(), null, null, null));
    }

    private List<SplitPart> parts(Draft draft) {
        Money fixed = amount(draft.entry().amount().currency());
        return List.of(
                new SplitPart(Share.FIXED, fixed, pick(categories), text()),
                new SplitPart(Share.REMAINDER, null, random.nextBoolean() ? pick(categories) : null, null));
    }

    private void transfer() {
        TransferId transfer = new TransferId(uuid());
        Opened from = pick(accounts);
        Opened to = pick(accounts);
        Money sent = positive(from.currency);
        Money received = from.currency.equals(to.currency) ? sent : positive(to.currency);
        send(new RecordTransfer(
                household,
                transfer,
                draft(transfer.from(), from, sent.negated()).within(transfer),
                draft(transfer.to(), to, received).within(transfer),
                null));
    }

    private void link() {
        Opened from = pick(accounts);
        Opened to = pick(accounts);
        Money sent = positive(from.currency);
        Draft out = draft(new TransactionId(uuid()), from, sent.negated());
        Draft in =
                draft(new TransactionId(uuid()), to, from.currency.equals(to.currency) ? sent : positive(to.currency));
        send(new RecordTransactions(household, List.of(out, in)));
        send(new LinkTransfer(household, out.transaction(), in.transaction(), null));
    }

    private Draft draft() {
        Opened account = pick(accounts);
        return draft(new TransactionId(uuid()), account, amount(account.currency));
    }

    private Draft draft(TransactionId id, Opened account, Money amount) {
        TransactionStatus status = random.nextInt(8) == 0 ? TransactionStatus.PENDING : TransactionStatus.POSTED;
        CategoryId category = random.nextInt(4) == 0 ? null : pick(categories);
        List<PersonalText> tags =
                IntStream.range(0, random.nextInt(3)).mapToObj(any -> text()).toList();
        OriginalAmount original =
                random.nextInt(5) == 0 ? new OriginalAmount(amount(pick(CURRENCIES)), "1.0875") : null;
        Details details =
                new Details(text(), random.nextBoolean() ? text() : null, random.nextBoolean() ? text() : null, tags);
        return new Draft(id, account.id, new Entry(amount, day(), status, category), details, Origin.MANUAL, original);
    }

    /** What is refused in a random story is left out of it. */
    private boolean send(Command command) {
        try {
            Caller caller = new Caller(household, Actor.SYSTEM, uuid(), null, null);
            position = Math.max(position, commands.send(caller, command).position());
            return true;
        } catch (CommandRefused refused) {
            return false;
        }
    }

    private Money amount(Currency currency) {
        return new Money(random.nextLong(2_000_001) - 1_000_000, currency);
    }

    private Money positive(Currency currency) {
        return new Money(1 + random.nextLong(1_000_000), currency);
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private PersonalText text() {
        return new PersonalText(texts.any());
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private record Opened(AccountId id, Currency currency, AccountKind kind) {}
}
