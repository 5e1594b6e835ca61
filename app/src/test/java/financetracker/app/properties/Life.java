package financetracker.app.properties;

import financetracker.command.Commands;
import financetracker.events.Actor;
import financetracker.events.Caller;
import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountCommand.OpenAccount;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.category.CategoryCommand.CreateCategory;
import financetracker.events.category.CategoryCommand.MergeCategory;
import financetracker.events.category.CategoryId;
import financetracker.events.transaction.CommonChange;
import financetracker.events.transaction.CommonChange.Standing;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.Split;
import financetracker.events.transaction.SplitPart;
import financetracker.events.transaction.TransactionCommand.AmendTransaction;
import financetracker.events.transaction.TransactionCommand.CategoriseTransaction;
import financetracker.events.transaction.TransactionCommand.ChangeTransactions;
import financetracker.events.transaction.TransactionCommand.PostTransaction;
import financetracker.events.transaction.TransactionCommand.RecordTransaction;
import financetracker.events.transaction.TransactionCommand.RecordTransactions;
import financetracker.events.transaction.TransactionCommand.RestoreTransaction;
import financetracker.events.transaction.TransactionCommand.SplitTransaction;
import financetracker.events.transaction.TransactionCommand.VoidTransaction;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transfer.TransferCommand.LinkTransfer;
import financetracker.events.transfer.TransferCommand.RecordTransfer;
import financetracker.events.transfer.TransferCommand.UnlinkTransfer;
import financetracker.events.transfer.TransferId;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.refusal.CommandRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household that lives step by step through the command bus. Past 150 lines because each step is a command. */
final class Life {
    private static final PersonalText TEXT = new PersonalText("text");

    final OperationId operation = new OperationId(UUID.randomUUID());
    final List<TransactionId> transactions = new ArrayList<>();

    private final Commands commands;
    private final HouseholdId household;
    private final List<AccountId> accounts = new ArrayList<>();
    private final List<Currency> currencies = new ArrayList<>();
    private final List<CategoryId> categories = new ArrayList<>();
    private final List<TransferId> transfers = new ArrayList<>();

    Life(Commands commands, HouseholdId household) {
        this.commands = commands;
        this.household = household;
        open(AccountKind.CHECKING, "EUR");
        open(AccountKind.CREDIT_CARD, "EUR");
        open(AccountKind.SAVINGS, "JPY");
        open(AccountKind.LOAN, "KWD");
        for (int i = 0; i < 3; i++) {
            CategoryId category = new CategoryId(UUID.randomUUID());
            categories.add(category);
            send(new CreateCategory(household, category, null, new PersonalText("category " + i)), null);
        }
    }

    private void open(AccountKind kind, String currency) {
        AccountId account = new AccountId(UUID.randomUUID());
        accounts.add(account);
        currencies.add(new Currency(currency));
        send(new OpenAccount(household, account, kind, TEXT, new Currency(currency), null, null), null);
    }

    void live(Step step) {
        switch (step) {
            case Step.Record s -> {
                Draft draft = draft(s.account(), s.minor(), s.date(), s.pending(), category(s.category()));
                send(new RecordTransaction(household, draft), null);
            }
            case Step.OperationRecords s -> {
                List<Draft> drafts = s.minors().stream()
                        .map(minor -> draft(s.account(), minor, s.date(), false, null))
                        .toList();
                send(new RecordTransactions(household, drafts), operation);
            }
            case Step.OperationChanges s -> changeMany(s);
            case Step.Transfer s -> transfer(s);
            case Step.Merge s ->
                send(new MergeCategory(household, category(s.category()), category(s.into()), null), null);
            case Step.Unlink s -> {
                if (!transfers.isEmpty()) {
                    TransferId transfer = transfers.get(s.transfer() % transfers.size());
                    send(new UnlinkTransfer(household, transfer, null, null), null);
                }
            }
            default -> {
                if (!transactions.isEmpty()) {
                    edit(step);
                }
            }
        }
    }

    private void edit(Step step) {
        switch (step) {
            case Step.Amend s -> {
                Money amount = new Money(s.minor(), currencyOf(s.transaction()));
                send(
                        new AmendTransaction(
                                household, id(s.transaction()), amount, s.date(), null, null, null, null, null, null),
                        null);
            }
            case Step.Split s ->
                send(
                        new SplitTransaction(
                                household,
                                id(s.transaction()),
                                List.of(
                                        new SplitPart(
                                                new Split.Share(Split.By.PERCENT, Integer.toString(s.percent())),
                                                null,
                                                category(s.category()),
                                                null),
                                        new SplitPart(Split.Share.REMAINDER, null, null, TEXT)),
                                null,
                                null),
                        null);
            case Step.Categorise s ->
                send(
                        new CategoriseTransaction(household, id(s.transaction()), category(s.category()), null, null),
                        null);
            case Step.Void s -> send(new VoidTransaction(household, id(s.transaction()), null, null), null);
            case Step.Restore s -> send(new RestoreTransaction(household, id(s.transaction()), null, null), null);
            case Step.Post s -> send(new PostTransaction(household, id(s.transaction()), null, null, null, null), null);
            case Step.Link s -> link(s);
            default -> throw new IllegalStateException("a step that is lived elsewhere");
        }
    }

    private void changeMany(Step.OperationChanges step) {
        if (transactions.isEmpty()) {
            return;
        }
        CommonChange change = new CommonChange(
                category(step.category()),
                false,
                List.of(TEXT),
                List.of(),
                null,
                step.voids() ? Standing.VOIDED : null);
        List<TransactionId> meant =
                step.transactions().stream().map(this::id).distinct().toList();
        send(new ChangeTransactions(household, meant, change, null), operation);
    }

    private void transfer(Step.Transfer step) {
        TransferId transfer = new TransferId(UUID.randomUUID());
        int from = step.from() % accounts.size();
        int to = step.to() % accounts.size();
        Money out = new Money(-step.minor(), currencies.get(from));
        Money in = new Money(step.minor(), currencies.get(to));
        RecordTransfer command = new RecordTransfer(
                household,
                transfer,
                draft(transfer.from(), accounts.get(from), out, step.date(), false, null),
                draft(transfer.to(), accounts.get(to), in, step.date().plusDays(step.daysLater()), false, null),
                null);
        if (send(command, null)) {
            transfers.add(transfer);
            transactions.addAll(List.of(transfer.from(), transfer.to()));
            places.addAll(List.of(from, to));
        }
    }

    private void link(Step.Link step) {
        LinkTransfer command = new LinkTransfer(household, id(step.from()), id(step.to()), null);
        if (send(command, null)) {
            transfers.add(command.transfer());
        }
    }

    private final List<Integer> places = new ArrayList<>();

    private Draft draft(int account, long minor, LocalDate date, boolean pending, @Nullable CategoryId category) {
        int place = account % accounts.size();
        TransactionId id = new TransactionId(UUID.randomUUID());
        transactions.add(id);
        places.add(place);
        return draft(id, accounts.get(place), new Money(minor, currencies.get(place)), date, pending, category);
    }

    private static Draft draft(
            TransactionId id,
            AccountId account,
            Money amount,
            LocalDate date,
            boolean pending,
            @Nullable CategoryId category) {
        TransactionStatus status = pending ? TransactionStatus.PENDING : TransactionStatus.POSTED;
        Entry entry = new Entry(amount, date, status, category);
        return new Draft(id, account, entry, new Details(TEXT, null, null, List.of()), Origin.MANUAL, null);
    }

    /** Whether it was done; what the ledger refuses is part of life. */
    boolean send(Command command, @Nullable OperationId within) {
        Actor actor = new Actor(Actor.Kind.USER, new UUID(7, 7));
        try {
            var unused = commands.send(new Caller(household, actor, UUID.randomUUID(), within, null), command);
            return true;
        } catch (CommandRefused refused) {
            return false;
        }
    }

    private TransactionId id(int number) {
        return transactions.get(number % transactions.size());
    }

    private Currency currencyOf(int number) {
        return currencies.get(places.get(number % transactions.size()));
    }

    private CategoryId category(int number) {
        return categories.get(number % categories.size());
    }
}
