package financetracker.command.transaction;

import static financetracker.events.transaction.TransactionStatus.PENDING;
import static financetracker.events.transaction.TransactionStatus.POSTED;
import static financetracker.events.transaction.TransactionStatus.VOIDED;

import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import financetracker.events.category.CategoryId;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.Split;
import financetracker.events.transaction.Split.By;
import financetracker.events.transaction.Split.Share;
import financetracker.events.transaction.SplitPart;
import financetracker.events.transaction.TransactionAmended;
import financetracker.events.transaction.TransactionCategorised;
import financetracker.events.transaction.TransactionCommand.AmendTransaction;
import financetracker.events.transaction.TransactionCommand.CategoriseTransaction;
import financetracker.events.transaction.TransactionCommand.PostTransaction;
import financetracker.events.transaction.TransactionCommand.RestoreTransaction;
import financetracker.events.transaction.TransactionCommand.SplitTransaction;
import financetracker.events.transaction.TransactionCommand.VoidTransaction;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionPosted;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.events.transaction.TransactionRestored;
import financetracker.events.transaction.TransactionSplit;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transaction.TransactionVoided;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransactionTest {
    private static final HouseholdId HOUSEHOLD = new HouseholdId(new UUID(1, 1));
    private static final AccountId ACCOUNT = new AccountId(new UUID(2, 2));
    private static final TransactionId ID = new TransactionId(new UUID(3, 3));
    private static final CategoryId CATEGORY = new CategoryId(new UUID(4, 4));
    private static final Currency EUR = new Currency("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Money TWENTY = new Money(-20_00, EUR);
    private static final Money TWENTY_FOUR = new Money(-24_00, EUR);
    private static final PersonalText WHY = new PersonalText("tip");
    private static final Details DETAILS = new Details(
            new PersonalText("Dinner"), new PersonalText("Trattoria"), null, List.of(new PersonalText("out")));

    @Test
    void amends_what_is_given_and_keeps_the_rest() {
        given(POSTED)
                .when(amend(TWENTY_FOUR, null, null))
                .expectEvents(new TransactionAmended(
                        ID, ACCOUNT, entry(TWENTY, POSTED), entry(TWENTY_FOUR, POSTED), DETAILS, WHY));
    }

    @Test
    void an_empty_counterparty_takes_the_old_one_away() {
        Details without = new Details(DETAILS.description(), null, null, DETAILS.tags());
        given(POSTED)
                .when(amend(null, new PersonalText(""), null))
                .expectEvents(new TransactionAmended(
                        ID, ACCOUNT, entry(TWENTY, POSTED), entry(TWENTY, POSTED), without, WHY));
    }

    @Test
    void ignores_an_amendment_that_changes_nothing() {
        given(POSTED).when(amend(TWENTY, DETAILS.counterparty(), null)).expectNoEvents();
    }

    @Test
    void refuses_to_amend_into_another_currency() {
        Money dollars = new Money(1, new Currency("USD"));
        given(POSTED)
                .when(amend(dollars, null, null))
                .expectNoEvents()
                .expectExceptionDetails(new Refusal.WrongCurrency(EUR, dollars.currency()));
    }

    @Test
    void refuses_a_stale_version() {
        given(POSTED, new TransactionVoided(ID, ACCOUNT, entry(TWENTY, POSTED), entry(TWENTY, VOIDED), null))
                .when(new RestoreTransaction(HOUSEHOLD, ID, null, 0L))
                .expectNoEvents()
                .expectException(ConflictingAggregateVersionException.class);
    }

    @Test
    void categorises_and_ignores_the_same_category() {
        Entry categorised = entry(TWENTY, POSTED).withCategory(CATEGORY);
        var event = new TransactionCategorised(ID, ACCOUNT, entry(TWENTY, POSTED), categorised, WHY);
        given(POSTED)
                .when(new CategoriseTransaction(HOUSEHOLD, ID, CATEGORY, WHY, null))
                .expectEvents(event);
        given(POSTED, event)
                .when(new CategoriseTransaction(HOUSEHOLD, ID, CATEGORY, WHY, null))
                .expectNoEvents();
        given(POSTED, event)
                .when(new CategoriseTransaction(HOUSEHOLD, ID, null, WHY, null))
                .expectEvents(new TransactionCategorised(ID, ACCOUNT, categorised, entry(TWENTY, POSTED), WHY));
    }

    @Test
    void posts_a_pending_one_with_another_amount_and_keeps_its_category() {
        Entry pending = entry(TWENTY, PENDING).withCategory(CATEGORY);
        given(PENDING, new TransactionCategorised(ID, ACCOUNT, entry(TWENTY, PENDING), pending, null))
                .when(new PostTransaction(HOUSEHOLD, ID, TWENTY_FOUR, DAY.plusDays(1), null, null))
                .expectEvents(new TransactionPosted(
                        ID, ACCOUNT, pending, new Entry(TWENTY_FOUR, DAY.plusDays(1), POSTED, CATEGORY), null));
    }

    @Test
    void ignores_posting_again_and_refuses_posting_something_else() {
        given(POSTED)
                .when(new PostTransaction(HOUSEHOLD, ID, null, null, null, null))
                .expectNoEvents();
        given(POSTED)
                .when(new PostTransaction(HOUSEHOLD, ID, TWENTY_FOUR, null, null, null))
                .expectNoEvents()
                .expectExceptionDetails(new Refusal.TransactionIsPosted(ID));
    }

    @Test
    void voids_once_and_restores_to_the_status_before() {
        var voided = new TransactionVoided(ID, ACCOUNT, entry(TWENTY, PENDING), entry(TWENTY, VOIDED), WHY);
        given(PENDING).when(new VoidTransaction(HOUSEHOLD, ID, WHY, null)).expectEvents(voided);
        given(PENDING, voided)
                .when(new VoidTransaction(HOUSEHOLD, ID, WHY, null))
                .expectNoEvents();
        given(PENDING, voided)
                .when(new RestoreTransaction(HOUSEHOLD, ID, null, null))
                .expectEvents(
                        new TransactionRestored(ID, ACCOUNT, entry(TWENTY, VOIDED), entry(TWENTY, PENDING), null));
        given(PENDING).when(new RestoreTransaction(HOUSEHOLD, ID, null, null)).expectNoEvents();
    }

    @Test
    void splits_by_percentage_and_remainder_and_makes_whole_again() {
        List<SplitPart> parts = List.of(
                new SplitPart(new Share(By.PERCENT, "25"), null, CATEGORY, WHY),
                new SplitPart(Share.REMAINDER, null, null, null));
        Entry split = entry(TWENTY, POSTED)
                .withSplits(List.of(
                        new Split(new Money(-5_00, EUR), new Share(By.PERCENT, "25"), CATEGORY, WHY),
                        new Split(new Money(-15_00, EUR), Share.REMAINDER, null, null)));
        var happened = new TransactionSplit(ID, ACCOUNT, entry(TWENTY, POSTED), split, WHY);
        given(POSTED)
                .when(new SplitTransaction(HOUSEHOLD, ID, parts, WHY, null))
                .expectEvents(happened);
        given(POSTED, happened)
                .when(new SplitTransaction(HOUSEHOLD, ID, parts, WHY, null))
                .expectNoEvents();
        given(POSTED, happened)
                .when(new SplitTransaction(HOUSEHOLD, ID, List.of(), null, null))
                .expectEvents(new TransactionSplit(ID, ACCOUNT, split, entry(TWENTY, POSTED), null));
        given(POSTED)
                .when(new SplitTransaction(HOUSEHOLD, ID, List.of(), null, null))
                .expectNoEvents();
    }

    @Test
    void an_amended_amount_is_divided_as_the_one_before() {
        Entry split = entry(TWENTY, POSTED)
                .withSplits(List.of(
                        new Split(new Money(-15_00, EUR), Share.FIXED, CATEGORY, null),
                        new Split(new Money(-5_00, EUR), Share.REMAINDER, null, null)));
        Entry amended = entry(TWENTY_FOUR, POSTED)
                .withSplits(List.of(
                        new Split(new Money(-15_00, EUR), Share.FIXED, CATEGORY, null),
                        new Split(new Money(-9_00, EUR), Share.REMAINDER, null, null)));
        given(POSTED, new TransactionSplit(ID, ACCOUNT, entry(TWENTY, POSTED), split, null))
                .when(amend(TWENTY_FOUR, null, null))
                .expectEvents(new TransactionAmended(ID, ACCOUNT, split, amended, DETAILS, WHY));
    }

    @Test
    void refuses_to_change_what_is_voided() {
        var voided = new TransactionVoided(ID, ACCOUNT, entry(TWENTY, POSTED), entry(TWENTY, VOIDED), null);
        for (Object command : List.of(
                amend(TWENTY_FOUR, null, null),
                new CategoriseTransaction(HOUSEHOLD, ID, CATEGORY, null, null),
                new SplitTransaction(HOUSEHOLD, ID, List.of(), null, null),
                new PostTransaction(HOUSEHOLD, ID, null, null, null, null))) {
            given(POSTED, voided)
                    .when(command)
                    .expectNoEvents()
                    .expectExceptionDetails(new Refusal.TransactionIsVoided(ID));
        }
    }

    private static TestExecutor<Transaction> given(TransactionStatus status, Object... later) {
        Object[] events = new Object[later.length + 1];
        events[0] = new TransactionRecorded(ID, ACCOUNT, entry(TWENTY, status), DETAILS, Origin.MANUAL, null);
        System.arraycopy(later, 0, events, 1, later.length);
        return new AggregateTestFixture<>(Transaction.class).given(events);
    }

    private static Entry entry(Money amount, TransactionStatus status) {
        return new Entry(amount, DAY, status, null);
    }

    private static AmendTransaction amend(
            @Nullable Money amount, @Nullable PersonalText counterparty, @Nullable LocalDate date) {
        return new AmendTransaction(HOUSEHOLD, ID, amount, date, null, counterparty, null, null, WHY, null);
    }
}
