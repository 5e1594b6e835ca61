package financetracker.query.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Money;
import financetracker.query.Views;
import financetracker.query.balances.BalancesExample;
import financetracker.query.view.Story;
import financetracker.query.view.ViewDatabase;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal.UnknownAccount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private final ViewDatabase database = new ViewDatabase(Views.all());
    private final Accounts accounts = new Accounts(database.reads(), BalancesExample.of(database));
    private final Story story = new Story(71);
    private final HouseholdId household = story.household();
    private final AccountId card = story.open(household, AccountKind.CREDIT_CARD, Story.EUR, "Card");

    @Test
    void shows_posted_pending_and_available_now_and_as_it_was_known() {
        story.record(household, card, -100_00);
        story.record(
                household, card, story.entry(card, -30_00, Story.DAY.plusDays(1), TransactionStatus.PENDING), "Hotel");
        story.limit(household, card, new Money(500_00, Story.EUR));
        story.rename(household, card, "Gold card");
        story.close(household, card);
        database.with(story.events());

        assertThat(at(null, null)).isEqualTo(account("Gold card", 500_00L, false, -100_00, -30_00, 370_00, 3));
        assertThat(at(null, Story.DAY)).isEqualTo(account("Gold card", 500_00L, false, -100_00, 0, 400_00, 3));
        assertThat(at("5", null)).isEqualTo(account("Card", null, true, -100_00, -30_00, -130_00, 0));
        assertThat(at("3", null)).isEqualTo(account("Card", null, true, 0, 0, 0, 0));
        assertThat(accounts.all(household, null, null)).satisfies(answer -> {
            assertThat(answer.position()).isEqualTo(story.head());
            assertThat(answer.body()).containsExactly(at(null, null));
        });
        assertThat(accounts.all(household, "2", null).body()).isEmpty();
    }

    @Test
    void anothers_account_is_as_unknown_as_one_that_never_was() {
        HouseholdId neighbour = story.household();
        database.with(story.events());
        for (AccountId id : new AccountId[] {card, new AccountId(story.uuid())}) {
            assertThatThrownBy(() -> accounts.one(neighbour, id, null, null))
                    .isInstanceOfSatisfying(
                            CommandRefused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new UnknownAccount(id)));
        }
    }

    @Test
    void two_households_may_use_the_same_id() {
        HouseholdId neighbour = story.household();
        story.open(neighbour, card, AccountKind.CASH, Story.EUR, "Theirs");
        story.record(neighbour, card, 5_00);
        database.with(story.events());
        assertThat(at(null, null).posted().minor()).isZero();
        assertThat(accounts.one(neighbour, card, null, null).body().posted().minor())
                .isEqualTo(5_00);
    }

    @Test
    void text_that_postgresql_cannot_store_is_shown_with_a_mark_in_its_place() {
        story.rename(household, card, "nul \0 and half \uD83D of a pair");
        database.with(story.events());
        assertThat(at(null, null).name()).isEqualTo("nul \uFFFD and half \uFFFD of a pair");
    }

    private Account at(@Nullable String knownAt, @Nullable LocalDate asOf) {
        return accounts.one(household, card, knownAt, asOf).body();
    }

    private Account account(
            String name, @Nullable Long limit, boolean open, long posted, long pending, long available, long version) {
        return new Account(
                card.value(),
                AccountKind.CREDIT_CARD,
                name,
                "EUR",
                limit == null ? null : eur(limit),
                open,
                eur(posted),
                eur(pending),
                eur(available),
                version);
    }

    private static Money eur(long minor) {
        return new Money(minor, Story.EUR);
    }
}
