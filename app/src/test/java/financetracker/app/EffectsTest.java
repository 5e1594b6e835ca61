package financetracker.app;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.ServerTest;
import financetracker.command.Commands;
import financetracker.events.Actor;
import financetracker.events.Caller;
import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountCommand.ChangeCreditLimit;
import financetracker.events.account.AccountCommand.CloseAccount;
import financetracker.events.account.AccountCommand.OpenAccount;
import financetracker.events.account.AccountCommand.OpeningBalance;
import financetracker.events.account.AccountCommand.RecordOpeningBalance;
import financetracker.events.account.AccountCommand.RenameAccount;
import financetracker.events.account.AccountCommand.ReopenAccount;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.assertion.AssertionCommand.AssertBalance;
import financetracker.events.assertion.AssertionCommand.AssertBalances;
import financetracker.events.assertion.AssertionCommand.RevertBalanceAssertions;
import financetracker.events.assertion.AssertionCommand.WithdrawBalanceAssertion;
import financetracker.events.assertion.AssertionDraft;
import financetracker.events.assertion.AssertionSource;
import financetracker.events.category.CategoriesSeeded;
import financetracker.events.category.CategoryCommand.ArchiveCategory;
import financetracker.events.category.CategoryCommand.CreateCategory;
import financetracker.events.category.CategoryCommand.MergeCategory;
import financetracker.events.category.CategoryCommand.MoveCategory;
import financetracker.events.category.CategoryCommand.RenameCategory;
import financetracker.events.category.CategoryCommand.UnarchiveCategory;
import financetracker.events.category.CategoryId;
import financetracker.events.counterparty.CounterpartyCommand.CreateCounterparty;
import financetracker.events.counterparty.CounterpartyCommand.MergeCounterparty;
import financetracker.events.counterparty.CounterpartyCommand.RenameCounterparty;
import financetracker.events.counterparty.CounterpartyCommand.SetCounterpartyAliases;
import financetracker.events.counterparty.CounterpartyId;
import financetracker.events.household.HouseholdCommand.ChangeHouseholdSettings;
import financetracker.events.household.HouseholdCommand.CreateHousehold;
import financetracker.events.household.HouseholdCommand.EraseHousehold;
import financetracker.events.household.HouseholdSettings;
import financetracker.events.rate.QuotedRate;
import financetracker.events.rate.RateCommand.PublishExchangeRates;
import financetracker.events.rate.RateCommand.PublishRateSheets;
import financetracker.events.rate.RateSheetDraft;
import financetracker.events.rate.RateSource;
import financetracker.events.transaction.CommonChange;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.Source;
import financetracker.events.transaction.Split.By;
import financetracker.events.transaction.Split.Share;
import financetracker.events.transaction.SplitPart;
import financetracker.events.transaction.TransactionCommand.AmendTransaction;
import financetracker.events.transaction.TransactionCommand.CategoriseTransaction;
import financetracker.events.transaction.TransactionCommand.ChangeTransactions;
import financetracker.events.transaction.TransactionCommand.PostTransaction;
import financetracker.events.transaction.TransactionCommand.RecordTransaction;
import financetracker.events.transaction.TransactionCommand.RecordTransactions;
import financetracker.events.transaction.TransactionCommand.RestoreTransaction;
import financetracker.events.transaction.TransactionCommand.RevertTransactions;
import financetracker.events.transaction.TransactionCommand.SplitTransaction;
import financetracker.events.transaction.TransactionCommand.VoidTransaction;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transfer.Evidence;
import financetracker.events.transfer.TransferCommand.ConfirmTransfer;
import financetracker.events.transfer.TransferCommand.LinkTransfer;
import financetracker.events.transfer.TransferCommand.ProposeTransfer;
import financetracker.events.transfer.TransferCommand.RecordTransfer;
import financetracker.events.transfer.TransferCommand.RejectTransfer;
import financetracker.events.transfer.TransferCommand.UnlinkTransfer;
import financetracker.events.transfer.TransferId;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.view.View;
import financetracker.query.view.ViewPositions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of commands says which events and which views each of them really writes. */
@ServerTest
class EffectsTest {
    private static final Currency EURO = new Currency("EUR");
    private static final HouseholdSettings SETTINGS =
            new HouseholdSettings(ZoneId.of("Europe/Dublin"), "en-IE", EURO, DayOfWeek.MONDAY, 1);
    private static final Currency DOLLAR = new Currency("USD");
    private static final Money TEN = new Money(1_000, EURO);
    private static final OperationId OPERATION = new OperationId(UUID.randomUUID());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final PersonalText TEXT = new PersonalText("text");

    @Autowired
    Commands commands;

    @Autowired
    EventLog log;

    @Autowired
    List<View> views;

    @Autowired
    ViewPositions positions;

    @Autowired
    JdbcClient jdbc;

    private final HouseholdId household = new HouseholdId(UUID.randomUUID());

    private final Map<String, Set<String>> events = new TreeMap<>();
    private final Map<String, Set<String>> written = new TreeMap<>();

    @Test
    void the_table_tells_what_each_command_writes() throws Exception {
        send(new CreateHousehold(household, SETTINGS));
        CategoryId category = log.readHousehold(household, 0, 10).stream()
                .map(RecordedEvent::event)
                .filter(CategoriesSeeded.class::isInstance)
                .map(CategoriesSeeded.class::cast)
                .flatMap(seeded -> seeded.categories().stream())
                .findFirst()
                .orElseThrow()
                .id();
        for (Command command : aLife(category)) {
            send(command);
        }

        Map<String, String> effects = new TreeMap<>();
        events.forEach((command, names) ->
                effects.put(command, join(names) + " | " + join(written.getOrDefault(command, Set.of()))));
        assertThat(effects).isEqualTo(claims());
    }

    /** After its creation, each command at least once with all the effects that it can have. */
    private List<Command> aLife(CategoryId category) {
        AccountId card = new AccountId(UUID.randomUUID());
        AccountId cash = new AccountId(UUID.randomUUID());
        Draft coffee = draft(card);
        TransactionId id = coffee.transaction();
        OpeningBalance opening = new OpeningBalance(TEN, DAY);
        CategoryId made = new CategoryId(UUID.randomUUID());
        Draft out = draft(card, -1_000);
        Draft in = draft(cash, 1_000);
        TransferId link = TransferId.between(out.transaction(), in.transaction());
        Draft late = draft(cash, 1_000);
        Draft less = draft(card, -1_000);
        TransferId third = TransferId.between(less.transaction(), in.transaction());
        AccountId dollars = new AccountId(UUID.randomUUID());
        Draft read = new Draft(
                new TransactionId(UUID.randomUUID()),
                card,
                new Entry(TEN, DAY, TransactionStatus.POSTED, null),
                new Details(TEXT, null, null, List.of()),
                new Origin(Source.IMPORT, TEXT, TEXT),
                null);
        AssertionDraft said = new AssertionDraft(cash, DAY, TEN, AssertionSource.IMPORT);
        Draft paid = draft(card, -5);
        TransferId abroad = new TransferId(UUID.randomUUID());
        TransferId other = TransferId.between(out.transaction(), late.transaction());
        CounterpartyId shop = new CounterpartyId(UUID.randomUUID());
        CounterpartyId same = new CounterpartyId(UUID.randomUUID());
        return List.of(
                new CreateCategory(household, made, category, TEXT),
                new RenameCategory(household, made, new PersonalText("renamed"), null),
                new MoveCategory(household, made, null, null),
                new ArchiveCategory(household, made, null),
                new UnarchiveCategory(household, made, null),
                new MergeCategory(household, made, category, null),
                new CreateCounterparty(household, shop, new PersonalText("shop")),
                new RenameCounterparty(household, shop, new PersonalText("the shop"), null),
                new SetCounterpartyAliases(household, shop, List.of(new PersonalText("SHOP 12")), null),
                new CreateCounterparty(household, same, new PersonalText("same shop")),
                new MergeCounterparty(household, same, shop, null),
                new ChangeHouseholdSettings(household, null, "sv-SE", null, null, null, null),
                new OpenAccount(household, card, AccountKind.CREDIT_CARD, TEXT, EURO, TEN, opening),
                new OpenAccount(household, cash, AccountKind.CASH, TEXT, EURO, null, null),
                new RecordOpeningBalance(household, cash, opening),
                new RenameAccount(household, card, new PersonalText("renamed"), null),
                new ChangeCreditLimit(household, card, null, null),
                new RecordTransactions(household, List.of(draft(card))),
                new RecordTransaction(household, coffee),
                new PostTransaction(household, id, null, null, null, null),
                new AmendTransaction(household, id, new Money(5, EURO), null, null, null, null, null, null, null),
                new CategoriseTransaction(household, id, category, null, null),
                new VoidTransaction(household, id, null, null),
                new RestoreTransaction(household, id, null, null),
                new SplitTransaction(
                        household,
                        id,
                        List.of(
                                new SplitPart(new Share(By.PERCENT, "50"), null, category, TEXT),
                                new SplitPart(Share.REMAINDER, null, null, null)),
                        null,
                        null),
                new RecordTransfer(household, new TransferId(UUID.randomUUID()), draft(card, -5), draft(cash, 5), null),
                new RecordTransactions(household, List.of(out, in, late, less, read)),
                new LinkTransfer(household, out.transaction(), in.transaction(), null),
                new UnlinkTransfer(household, link, TEXT, null),
                new ProposeTransfer(
                        household, out.transaction(), late.transaction(), List.of(Evidence.OPPOSITE_AMOUNTS), 0),
                new RejectTransfer(household, other, TEXT, null),
                new ProposeTransfer(
                        household, less.transaction(), in.transaction(), List.of(Evidence.OPPOSITE_AMOUNTS), 0),
                new ConfirmTransfer(household, third, null),
                new ChangeTransactions(
                        household,
                        List.of(late.transaction()),
                        new CommonChange(category, false, List.of(new PersonalText("new")), List.of(), null, null),
                        null),
                new RevertTransactions(household, List.of(read.transaction()), OPERATION),
                new RecordTransactions(household, List.of(read)),
                new OpenAccount(household, dollars, AccountKind.CASH, TEXT, DOLLAR, null, null),
                new RecordTransfer(household, abroad, paid, draft(dollars, new Money(6, DOLLAR)), null),
                new AmendTransaction(
                        household, paid.transaction(), new Money(-4, EURO), null, null, null, null, null, null, null),
                new PublishExchangeRates(household, sheet(RateSource.MANUAL)),
                new PublishRateSheets(household, List.of(sheet(RateSource.ECB))),
                new AssertBalance(household, said),
                new WithdrawBalanceAssertion(household, cash, DAY, TEXT),
                new AssertBalances(household, List.of(said)),
                new RevertBalanceAssertions(household, List.of(said.id()), OPERATION),
                new CloseAccount(household, cash, null),
                new ReopenAccount(household, cash, null),
                new EraseHousehold(household));
    }

    private static RateSheetDraft sheet(RateSource source) {
        return new RateSheetDraft(source, DAY, EURO, List.of(new QuotedRate(new Currency("CHF"), "0.9421")));
    }

    private static Draft draft(AccountId account) {
        return draft(account, TEN.minor());
    }

    private static Draft draft(AccountId account, long cents) {
        return draft(account, new Money(cents, EURO));
    }

    private static Draft draft(AccountId account, Money amount) {
        return new Draft(
                new TransactionId(UUID.randomUUID()),
                account,
                new Entry(amount, DAY, TransactionStatus.PENDING, null),
                new Details(TEXT, TEXT, TEXT, List.of(TEXT)),
                Origin.MANUAL,
                null);
    }

    private void send(Command command) throws InterruptedException {
        String name = command.getClass().getSimpleName();
        Map<String, String> before = contents();
        long head = log.head();
        long position = commands.send(new Caller(household, Actor.SYSTEM, UUID.randomUUID(), OPERATION, null), command)
                .position();
        assertThat(positions.await(names(), position, Duration.ofSeconds(30))).isTrue();
        for (RecordedEvent event : log.readHousehold(household, head, 10)) {
            events.computeIfAbsent(name, unseen -> new TreeSet<>())
                    .add(event.event().getClass().getSimpleName());
        }
        contents().forEach((view, content) -> {
            if (!content.equals(before.get(view))) {
                written.computeIfAbsent(name, unseen -> new TreeSet<>()).add(view);
            }
        });
    }

    private List<String> names() {
        return views.stream().map(View::name).toList();
    }

    /** A digest of each view's rows. */
    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        for (View view : views) {
            String schema = "view_" + view.name() + "_" + view.version();
            List<String> tables = jdbc.sql("select tablename from pg_tables where schemaname = ? order by tablename")
                    .param(schema)
                    .query(String.class)
                    .list();
            StringBuilder digests = new StringBuilder();
            for (String table : tables) {
                digests.append(jdbc.sql("select coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') from "
                                + schema + "." + table + " t")
                        .query(String.class)
                        .single());
            }
            contents.put(view.name(), digests.toString());
        }
        return contents;
    }

    private static Map<String, String> claims() throws IOException {
        Map<String, String> claims = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../docs/commands.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 6 && cells[4].strip().endsWith("Test")) {
                claims.put(cells[1].strip(), join(split(cells[2])) + " | " + join(split(cells[3])));
            }
        }
        return claims;
    }

    private static Set<String> split(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String join(Set<String> names) {
        return String.join(", ", names);
    }
}
