package financetracker.command.account;

import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountClosed;
import financetracker.events.account.AccountCommand;
import financetracker.events.account.AccountCommand.ChangeCreditLimit;
import financetracker.events.account.AccountCommand.CloseAccount;
import financetracker.events.account.AccountCommand.OpenAccount;
import financetracker.events.account.AccountCommand.OpeningBalance;
import financetracker.events.account.AccountCommand.RecordOpeningBalance;
import financetracker.events.account.AccountCommand.RenameAccount;
import financetracker.events.account.AccountCommand.ReopenAccount;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.account.AccountOpened;
import financetracker.events.account.AccountRenamed;
import financetracker.events.account.AccountReopened;
import financetracker.events.account.CreditLimitChanged;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.TransactionCommand.RecordTransaction;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final HouseholdId HOUSEHOLD = new HouseholdId(new UUID(1, 1));
    private static final AccountId ID = new AccountId(new UUID(2, 2));
    private static final Currency EUR = new Currency("EUR");
    private static final Money HUNDRED = new Money(100_00, EUR);
    private static final PersonalText NAME = new PersonalText("Main");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final AccountOpened OPENED = new AccountOpened(ID, AccountKind.CHECKING, NAME, EUR, null);
    private static final AccountOpened SAVINGS = new AccountOpened(ID, AccountKind.SAVINGS, NAME, EUR, null);

    private AggregateTestFixture<Account> fixture;

    @BeforeEach
    void fixture() {
        fixture = new AggregateTestFixture<>(Account.class);
    }

    @Test
    void opens_an_account() {
        fixture.givenNoPriorActivity()
                .when(open(AccountKind.CHECKING, null, null))
                .expectEvents(OPENED);
    }

    @Test
    void opens_an_account_with_its_opening_balance_as_a_transaction() {
        fixture.givenNoPriorActivity()
                .when(open(AccountKind.CHECKING, null, new OpeningBalance(HUNDRED, DAY)))
                .expectEvents(OPENED, opening(HUNDRED));
    }

    @Test
    void refuses_an_opening_balance_in_another_currency() {
        Money dollars = new Money(1, new Currency("USD"));
        fixture.givenNoPriorActivity()
                .when(open(AccountKind.CHECKING, null, new OpeningBalance(dollars, DAY)))
                .expectNoEvents()
                .expectExceptionDetails(new Refusal.WrongCurrency(EUR, dollars.currency()));
    }

    @Test
    void refuses_a_credit_limit_where_the_kind_has_none() {
        fixture.givenNoPriorActivity()
                .when(open(AccountKind.SAVINGS, HUNDRED, null))
                .expectNoEvents()
                .expectExceptionDetails(new Refusal.NoCreditLimit(AccountKind.SAVINGS));
    }

    @Test
    void opening_an_account_again_meets_its_own_stream() {
        fixture.given(OPENED)
                .when(open(AccountKind.CHECKING, null, null))
                .expectNoEvents()
                .expectException(EventStoreException.class);
    }

    @Test
    void records_a_transaction_in_a_stream_of_its_own() {
        Draft draft = draft(new Money(-3_20, EUR));
        fixture.given(OPENED).when(new RecordTransaction(HOUSEHOLD, draft)).expectEvents(recorded(draft));
    }

    @Test
    void refuses_a_transaction_on_a_closed_account() {
        fixture.given(OPENED, new AccountClosed(ID))
                .when(new RecordTransaction(HOUSEHOLD, draft(HUNDRED)))
                .expectNoEvents()
                .expectExceptionDetails(new Refusal.AccountIsClosed(ID));
    }

    @Test
    void refuses_a_transaction_in_another_currency() {
        Money yen = new Money(500, new Currency("JPY"));
        fixture.given(OPENED)
                .when(new RecordTransaction(HOUSEHOLD, draft(yen)))
                .expectNoEvents()
                .expectExceptionDetails(new Refusal.WrongCurrency(EUR, yen.currency()));
    }

    @Test
    void records_an_opening_balance_later() {
        fixture.given(OPENED)
                .when(new RecordOpeningBalance(HOUSEHOLD, ID, new OpeningBalance(HUNDRED, DAY)))
                .expectEvents(opening(HUNDRED));
    }

    @Test
    void renames() {
        PersonalText other = new PersonalText("Joint");
        fixture.given(OPENED)
                .when(new RenameAccount(HOUSEHOLD, ID, other, 0L))
                .expectEvents(new AccountRenamed(ID, other));
    }

    @Test
    void ignores_a_name_that_it_has() {
        fixture.given(OPENED).when(new RenameAccount(HOUSEHOLD, ID, NAME, null)).expectNoEvents();
    }

    @Test
    void refuses_a_stale_version() {
        fixture.given(OPENED, new AccountRenamed(ID, new PersonalText("Joint")))
                .when(new RenameAccount(HOUSEHOLD, ID, NAME, 0L))
                .expectNoEvents()
                .expectException(ConflictingAggregateVersionException.class);
    }

    @Test
    void changes_and_takes_away_the_credit_limit() {
        fixture.given(OPENED)
                .when(new ChangeCreditLimit(HOUSEHOLD, ID, HUNDRED, null))
                .expectEvents(new CreditLimitChanged(ID, HUNDRED));
        fixture = new AggregateTestFixture<>(Account.class);
        fixture.given(OPENED, new CreditLimitChanged(ID, HUNDRED))
                .when(new ChangeCreditLimit(HOUSEHOLD, ID, null, null))
                .expectEvents(new CreditLimitChanged(ID, null));
    }

    @Test
    void refuses_a_credit_limit_on_savings_or_in_another_currency() {
        fixture.given(SAVINGS)
                .when(new ChangeCreditLimit(HOUSEHOLD, ID, HUNDRED, null))
                .expectExceptionDetails(new Refusal.NoCreditLimit(AccountKind.SAVINGS));
        fixture = new AggregateTestFixture<>(Account.class);
        Money pounds = new Money(1, new Currency("GBP"));
        fixture.given(OPENED)
                .when(new ChangeCreditLimit(HOUSEHOLD, ID, pounds, null))
                .expectExceptionDetails(new Refusal.WrongCurrency(EUR, pounds.currency()));
    }

    @Test
    void closes_and_reopens_each_once() {
        fixture.given(OPENED).when(new CloseAccount(HOUSEHOLD, ID, null)).expectEvents(new AccountClosed(ID));
        fixture = new AggregateTestFixture<>(Account.class);
        fixture.given(OPENED, new AccountClosed(ID))
                .when(new CloseAccount(HOUSEHOLD, ID, null))
                .expectNoEvents();
        fixture = new AggregateTestFixture<>(Account.class);
        fixture.given(OPENED, new AccountClosed(ID))
                .when(new ReopenAccount(HOUSEHOLD, ID, null))
                .expectEvents(new AccountReopened(ID));
        fixture = new AggregateTestFixture<>(Account.class);
        fixture.given(OPENED).when(new ReopenAccount(HOUSEHOLD, ID, null)).expectNoEvents();
    }

    private static OpenAccount open(AccountKind kind, @Nullable Money limit, @Nullable OpeningBalance opening) {
        return new OpenAccount(HOUSEHOLD, ID, kind, NAME, EUR, limit, opening);
    }

    private static Draft draft(Money amount) {
        return new Draft(
                new TransactionId(new UUID(3, 3)),
                ID,
                new Entry(amount, DAY, TransactionStatus.POSTED, null),
                new Details(new PersonalText("Coffee"), null, null, List.of()),
                Origin.MANUAL,
                null);
    }

    private static TransactionRecorded recorded(Draft draft) {
        return new TransactionRecorded(
                draft.transaction(), draft.account(), draft.entry(), draft.details(), draft.origin(), draft.original());
    }

    private static TransactionRecorded opening(Money amount) {
        return new TransactionRecorded(
                AccountCommand.openingTransaction(ID),
                ID,
                new Entry(amount, DAY, TransactionStatus.POSTED, null),
                new Details(new PersonalText("Opening balance"), null, null, List.of()),
                Origin.OPENING_BALANCE,
                null);
    }
}
