package financetracker.query.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.category.CategoryId;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transfer.TransferId;
import financetracker.query.Views;
import financetracker.query.categories.Categories;
import financetracker.query.view.Story;
import financetracker.query.view.ViewDatabase;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private final ViewDatabase database = new ViewDatabase(Views.all());

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void sums_to_zero_at_every_position_and_to_the_balances(long seed) {
        Story story = Story.random(seed, 500);
        ViewDatabase.split(story.events(), 50).forEach(database::with);

        // Zero after each position is zero at each: the journal is only ever added to.
        assertThat(database.jdbc()
                        .sql("select position from views.postings"
                                + " group by household, position, currency, pending having sum(amount) <> 0")
                        .query()
                        .listOfRows())
                .isEmpty();
        assertThat(database.jdbc()
                        .sql("select count(*) from views.postings")
                        .query(Long.class)
                        .single())
                .isGreaterThan(300);
        assertThat(database.jdbc().sql("""
                select b.household, b.account from views.balances b
                left join (select household, ref as account, sum(amount) filter (where not pending) as posted,
                                  sum(amount) filter (where pending) as pending
                           from views.postings where book in ('ASSETS', 'LIABILITIES') group by 1, 2) p
                    using (household, account)
                where b.posted <> coalesce(p.posted, 0) or b.pending <> coalesce(p.pending, 0)""").query().listOfRows()).isEmpty();
    }

    @Test
    void a_change_takes_the_old_entry_back_and_enters_the_new_one() {
        Story story = new Story(1);
        HouseholdId household = story.household();
        AccountId card = story.open(household, AccountKind.CREDIT_CARD, Story.EUR, "Card");
        TransactionId coffee =
                story.record(household, card, story.entry(card, -350, Story.DAY, TransactionStatus.PENDING), "Coffee");
        story.categorise(coffee, new CategoryId(new UUID(1, 2)));
        story.amend(coffee, story.entryOf(coffee), Story.details("Coffee, large"), null);
        story.voidIt(coffee, null);
        database.with(story.events());

        String liability = "liabilities:" + card;
        String category = "expenses:" + new UUID(1, 2);
        assertThat(page(household, 50).items())
                .extracting(
                        Postings.Posting::sequence,
                        Postings.Posting::account,
                        posting -> posting.amount().minor())
                .containsExactly(
                        tuple(4L, liability, -350L),
                        tuple(4L, "expenses:uncategorised", 350L),
                        tuple(5L, liability, 350L),
                        tuple(5L, "expenses:uncategorised", -350L),
                        tuple(5L, liability, -350L),
                        tuple(5L, category, 350L),
                        tuple(7L, liability, 350L),
                        tuple(7L, category, -350L));
        assertThat(page(household, 50).items()).allMatch(Postings.Posting::pending);
        // Whole events only: a page goes on to the end of the one that fills it.
        Postings.PostingPage first = page(household, 5);
        assertThat(first.items()).hasSize(6);
        assertThat(first.next()).isEqualTo(5);
    }

    @Test
    void a_split_has_a_leg_for_each_part_and_a_transfer_none_but_the_transfer() {
        Story story = new Story(3);
        HouseholdId household = story.household();
        AccountId checking = story.open(household, AccountKind.CHECKING, Story.EUR, "Checking");
        AccountId savings = story.open(household, AccountKind.SAVINGS, Story.EUR, "Savings");
        TransactionId out = story.record(household, checking, -100_00);
        TransactionId in = story.record(household, savings, 100_00);
        story.split(out, -30_00, "a part");
        long before = story.head();
        TransferId unused = story.link(out, in, true);
        database.with(story.events());

        String category = "expenses:" + new UUID(1, 2);
        List<Tuple> parted = List.of(
                tuple("assets:" + checking, -100_00L),
                tuple(category, 30_00L),
                tuple("expenses:uncategorised", 70_00L));
        assertThat(legs(household, before)).endsWith(parted.toArray(Tuple[]::new));
        assertThat(legs(household, story.head()))
                .endsWith(
                        tuple("assets:" + checking, -100_00L),
                        tuple("equity:transfers:EUR", 100_00L),
                        tuple("assets:" + savings, -100_00L),
                        tuple("income:uncategorised", 100_00L),
                        tuple("assets:" + savings, 100_00L),
                        tuple("equity:transfers:EUR", -100_00L));

        before = story.head();
        story.unlink(out, in, null);
        database.with(story.since(before));
        assertThat(legs(household, story.head())).containsSubsequence(parted.toArray(Tuple[]::new));
    }

    private List<Tuple> legs(HouseholdId household, long until) {
        return page(household, 50).items().stream()
                .filter(posting -> posting.sequence() <= until)
                .map(posting -> tuple(posting.account(), posting.amount().minor()))
                .toList();
    }

    @Test
    void an_opening_balance_stands_against_equity_also_when_it_is_amended() {
        Story story = new Story(2);
        HouseholdId household = story.household();
        AccountId account = story.open(household, AccountKind.CHECKING, Story.EUR, "Checking");
        TransactionId opening = story.openingBalance(household, account, 100_00);
        database.with(story.events());
        long before = story.head();
        story.amend(
                opening,
                story.entry(account, 90_00, Story.DAY, TransactionStatus.POSTED),
                Story.details("Opening"),
                null);
        database.with(story.since(before));

        assertThat(page(household, 50).items())
                .filteredOn(posting -> !posting.account().equals("assets:" + account))
                .extracting(
                        Postings.Posting::account, posting -> posting.amount().minor())
                .containsExactly(
                        tuple("equity:opening-balances:EUR", -100_00L),
                        tuple("equity:opening-balances:EUR", 100_00L),
                        tuple("equity:opening-balances:EUR", -90_00L));
    }

    private Postings.PostingPage page(HouseholdId household, int limit) {
        return new Postings(database.reads(), new Categories(database.reads()))
                .page(household, 0, limit, null)
                .body();
    }
}
