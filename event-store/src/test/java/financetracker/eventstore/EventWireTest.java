package financetracker.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.events.DomainEvent;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountClosed;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.account.AccountOpened;
import financetracker.events.account.AccountRenamed;
import financetracker.events.account.AccountReopened;
import financetracker.events.account.CreditLimitChanged;
import financetracker.events.assertion.AssertionId;
import financetracker.events.assertion.AssertionSource;
import financetracker.events.assertion.BalanceAsserted;
import financetracker.events.assertion.BalanceAssertionWithdrawn;
import financetracker.events.category.CategoriesSeeded;
import financetracker.events.category.Category;
import financetracker.events.category.CategoryArchived;
import financetracker.events.category.CategoryCreated;
import financetracker.events.category.CategoryId;
import financetracker.events.category.CategoryMerged;
import financetracker.events.category.CategoryMoved;
import financetracker.events.category.CategoryRenamed;
import financetracker.events.category.CategoryUnarchived;
import financetracker.events.counterparty.CounterpartyAliasAdded;
import financetracker.events.counterparty.CounterpartyAliasRemoved;
import financetracker.events.counterparty.CounterpartyCreated;
import financetracker.events.counterparty.CounterpartyId;
import financetracker.events.counterparty.CounterpartyMerged;
import financetracker.events.counterparty.CounterpartyRenamed;
import financetracker.events.household.HouseholdCreated;
import financetracker.events.household.HouseholdErased;
import financetracker.events.household.HouseholdSettings;
import financetracker.events.household.HouseholdSettingsChanged;
import financetracker.events.rate.ExchangeRatesPublished;
import financetracker.events.rate.QuotedRate;
import financetracker.events.rate.RateSheetId;
import financetracker.events.rate.RateSource;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.OriginalAmount;
import financetracker.events.transaction.Source;
import financetracker.events.transaction.Split;
import financetracker.events.transaction.Split.By;
import financetracker.events.transaction.Split.Share;
import financetracker.events.transaction.TransactionAmended;
import financetracker.events.transaction.TransactionCategorised;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionLinked;
import financetracker.events.transaction.TransactionPosted;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.events.transaction.TransactionReinstated;
import financetracker.events.transaction.TransactionRestored;
import financetracker.events.transaction.TransactionReverted;
import financetracker.events.transaction.TransactionSplit;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transaction.TransactionUnlinked;
import financetracker.events.transaction.TransactionVoided;
import financetracker.events.transfer.Conversion;
import financetracker.events.transfer.Evidence;
import financetracker.events.transfer.TransferConverted;
import financetracker.events.transfer.TransferId;
import financetracker.events.transfer.TransferLegs;
import financetracker.events.transfer.TransferLegs.Leg;
import financetracker.events.transfer.TransferLinked;
import financetracker.events.transfer.TransferProposed;
import financetracker.events.transfer.TransferRejected;
import financetracker.events.transfer.TransferUnlinked;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored can be read for ever: a changed wire form fails here. New files appear with {@code -Dapprove=true}. */
class EventWireTest {
    private static final Path APPROVED = Path.of("src/test/resources/events");
    private static final Currency EUR = new Currency("EUR");
    private static final AccountId ACCOUNT = new AccountId(new UUID(2, 2));
    private static final TransactionId TRANSACTION = new TransactionId(new UUID(3, 3));
    private static final CategoryId CATEGORY = new CategoryId(new UUID(4, 4));
    private static final PersonalText TEXT = new PersonalText("Personal");
    private static final Entry BEFORE =
            new Entry(new Money(-20_00, EUR), LocalDate.of(2026, 3, 1), TransactionStatus.PENDING, null);
    private static final Entry AFTER =
            new Entry(new Money(-24_00, EUR), LocalDate.of(2026, 3, 2), TransactionStatus.POSTED, CATEGORY);
    private static final Entry SPLIT = AFTER.withSplits(List.of(
            new Split(new Money(-14_00, EUR), Share.FIXED, CATEGORY, TEXT),
            new Split(new Money(-8_00, EUR), new Share(By.PERCENT, "33.33"), null, null),
            new Split(new Money(-2_00, EUR), Share.REMAINDER, null, null)));
    private static final TransferId TRANSFER = new TransferId(new UUID(5, 5));
    private static final TransferLegs LEGS = new TransferLegs(
            new Leg(TRANSACTION, ACCOUNT), new Leg(new TransactionId(new UUID(3, 4)), new AccountId(new UUID(2, 3))));
    private static final Conversion CONVERSION = new Conversion(
            new Money(24_00, EUR),
            new Money(26_11, new Currency("USD")),
            "1.0879",
            Conversion.Source.BANK,
            LocalDate.of(2026, 3, 2));
    private static final Details DETAILS = new Details(TEXT, TEXT, TEXT, List.of(TEXT));
    private static final HouseholdSettings SETTINGS =
            new HouseholdSettings(ZoneId.of("Europe/Dublin"), "en-IE", EUR, DayOfWeek.MONDAY, 1);

    private static final LogFixture NODE = LogFixture.create();

    static Stream<DomainEvent> events() {
        return Stream.of(
                new HouseholdCreated(SETTINGS),
                new HouseholdSettingsChanged(SETTINGS),
                new HouseholdErased(),
                new CategoriesSeeded(List.of(
                        new Category(CATEGORY, null, "FOOD", "Food"),
                        new Category(new CategoryId(new UUID(4, 5)), CATEGORY, "FOOD_COFFEE", "Coffee"))),
                new CategoryCreated(CATEGORY, null, TEXT),
                new CategoryRenamed(CATEGORY, TEXT),
                new CategoryMoved(CATEGORY, new CategoryId(new UUID(4, 5))),
                new CategoryMerged(CATEGORY, new CategoryId(new UUID(4, 5))),
                new CategoryArchived(CATEGORY),
                new CategoryUnarchived(CATEGORY),
                new AccountOpened(ACCOUNT, AccountKind.CREDIT_CARD, TEXT, EUR, new Money(1_000_00, EUR)),
                new AccountRenamed(ACCOUNT, TEXT),
                new CreditLimitChanged(ACCOUNT, new Money(2_000_00, EUR)),
                new AccountClosed(ACCOUNT),
                new AccountReopened(ACCOUNT),
                new TransactionRecorded(
                        TRANSACTION,
                        ACCOUNT,
                        AFTER,
                        DETAILS,
                        new Origin(Source.IMPORT, TEXT, TEXT),
                        new OriginalAmount(new Money(-26_11, new Currency("USD")), "0.919")),
                new TransactionAmended(TRANSACTION, ACCOUNT, BEFORE, AFTER, DETAILS, TEXT),
                new TransactionCategorised(TRANSACTION, ACCOUNT, BEFORE, AFTER, TEXT),
                new TransactionPosted(TRANSACTION, ACCOUNT, BEFORE, AFTER, TEXT),
                new TransactionVoided(TRANSACTION, ACCOUNT, BEFORE, AFTER, TEXT),
                new TransactionRestored(TRANSACTION, ACCOUNT, BEFORE, AFTER, TEXT),
                new TransactionSplit(TRANSACTION, ACCOUNT, BEFORE, SPLIT, TEXT),
                new TransactionLinked(TRANSACTION, ACCOUNT, SPLIT, SPLIT.withTransfer(TRANSFER)),
                new TransactionUnlinked(TRANSACTION, ACCOUNT, SPLIT.withTransfer(TRANSFER), SPLIT),
                new TransactionReverted(TRANSACTION, ACCOUNT, BEFORE, AFTER, DETAILS, new OperationId(new UUID(6, 6))),
                new TransactionReinstated(
                        TRANSACTION, ACCOUNT, BEFORE, AFTER, DETAILS, new Origin(Source.IMPORT, TEXT, TEXT), null),
                new TransferLinked(TRANSFER, LEGS, CONVERSION),
                new TransferProposed(
                        TRANSFER, LEGS, null, List.of(Evidence.OPPOSITE_AMOUNTS, Evidence.ONLY_CANDIDATE), 2),
                new TransferRejected(TRANSFER, LEGS, TEXT),
                new TransferUnlinked(TRANSFER, LEGS, TEXT),
                new TransferConverted(TRANSFER, LEGS, CONVERSION),
                new ExchangeRatesPublished(
                        new RateSheetId(new UUID(5, 5)),
                        RateSource.ECB,
                        LocalDate.of(2026, 3, 13),
                        EUR,
                        List.of(
                                new QuotedRate(new Currency("CHF"), "0.9421"),
                                new QuotedRate(new Currency("IDR"), "0.000000000001"))),
                new BalanceAsserted(
                        new AssertionId(new UUID(6, 6)),
                        ACCOUNT,
                        LocalDate.of(2026, 3, 31),
                        new Money(1_234_56, EUR),
                        AssertionSource.IMPORT),
                new BalanceAssertionWithdrawn(new AssertionId(new UUID(6, 6)), TEXT),
                new CounterpartyCreated(new CounterpartyId(new UUID(7, 7)), TEXT),
                new CounterpartyRenamed(new CounterpartyId(new UUID(7, 7)), TEXT),
                new CounterpartyAliasAdded(new CounterpartyId(new UUID(7, 7)), TEXT),
                new CounterpartyAliasRemoved(new CounterpartyId(new UUID(7, 7)), TEXT),
                new CounterpartyMerged(new CounterpartyId(new UUID(7, 7)), new CounterpartyId(new UUID(8, 8))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_written_as_approved_and_read_back_equal(DomainEvent event) throws IOException {
        HouseholdId household = LogFixture.household();
        UUID id = UUID.randomUUID();
        EventCodec.Encoded encoded = NODE.codec.encode(household, id, event);
        Path file = APPROVED.resolve(encoded.type() + "." + encoded.revision() + ".json");
        if (Boolean.getBoolean("approve") && !Files.exists(file)) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, encoded.payload() + "\n");
        }

        assertThat(encoded.payload() + "\n").isEqualTo(Files.readString(file));
        assertThat(encoded.payload()).doesNotContain(TEXT.text());
        assertThat(NODE.codec.decode(household, id, encoded)).isEqualTo(event);
    }

    @Test
    void every_registered_type_has_an_example_and_every_approved_file_a_type() throws IOException {
        List<String> types = EventTypes.all().stream()
                .map(type -> type.name() + "." + type.revision() + ".json")
                .sorted()
                .toList();
        assertThat(events().map(event -> (Object) event.getClass()))
                .containsExactlyInAnyOrderElementsOf(EventTypes.all().stream()
                        .map(type -> (Object) type.event())
                        .toList());
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsAll(types);
        }
    }

    @Test
    void reads_as_erased_once_the_key_is_destroyed() {
        HouseholdId household = LogFixture.household();
        UUID id = UUID.randomUUID();
        EventCodec.Encoded encoded = NODE.codec.encode(household, id, new AccountRenamed(ACCOUNT, TEXT));
        NODE.keys.destroy(household);

        assertThat(NODE.codec.decode(household, id, encoded))
                .isEqualTo(new AccountRenamed(ACCOUNT, PersonalText.ERASED));
    }
}
