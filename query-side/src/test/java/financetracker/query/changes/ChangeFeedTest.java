package financetracker.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Money;
import financetracker.query.Views;
import financetracker.query.view.Story;
import financetracker.query.view.ViewDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeFeedTest {
    private static final LocalDate DAY = Story.DAY;

    private final ViewDatabase database = new ViewDatabase(Views.all());
    private final ChangeFeed feed = new ChangeFeed(database.reads(), database.positions());
    private final Story story = new Story(61);
    private final HouseholdId household = story.household();
    private final AccountId account = story.open(household, AccountKind.CHECKING, Story.EUR, "Checking");

    @Test
    void tells_of_transactions_and_of_posted_balances_as_they_were_at_each_change() {
        TransactionId id =
                story.record(household, account, story.entry(account, -500, DAY, TransactionStatus.PENDING), "Lunch");
        story.post(id, story.entry(account, -550, DAY.plusDays(1), TransactionStatus.POSTED));
        story.amend(
                id,
                story.entry(account, -550, DAY.plusDays(2), TransactionStatus.POSTED),
                Story.details("Dinner"),
                null);
        story.voidIt(id, null);
        database.with(story.events());

        ChangeFeed.Changes changes = feed.since(household, 3, 50);
        assertThat(changes.more()).isFalse();
        assertThat(changes.sequence()).isEqualTo(7);
        assertThat(changes.frames())
                .containsExactly(
                        update(4, id, -500, "Lunch", DAY, TransactionStatus.PENDING, "recorded"),
                        update(5, id, -550, "Lunch", DAY.plusDays(1), TransactionStatus.POSTED, "posted"),
                        balance(5, -550),
                        // To another day with the same amount: the posted balance has not changed.
                        update(6, id, -550, "Dinner", DAY.plusDays(2), TransactionStatus.POSTED, "amended"),
                        update(7, id, -550, "Dinner", DAY.plusDays(2), TransactionStatus.VOIDED, "voided"),
                        balance(7, 0));
    }

    @Test
    void pages_tell_each_change_once_in_order() {
        for (int i = 0; i < 23; i++) {
            story.record(household, account, -1);
        }
        HouseholdId neighbour = story.household();
        story.record(neighbour, story.open(neighbour, AccountKind.CASH, Story.EUR, "Theirs"), -1);
        database.with(story.events());

        List<Frame> frames = new ArrayList<>();
        ChangeFeed.Changes changes = feed.since(household, 0, 4);
        frames.addAll(changes.frames());
        while (changes.more()) {
            changes = feed.since(household, changes.sequence(), 4);
            frames.addAll(changes.frames());
        }
        assertThat(frames).hasSize(46).isEqualTo(feed.since(household, 0, 200).frames());
        assertThat(changes.sequence()).isEqualTo(story.head());
        assertThat(feed.since(household, changes.sequence(), 4).frames()).isEmpty();
    }

    private Frame update(
            long sequence,
            TransactionId id,
            long minor,
            String description,
            LocalDate date,
            TransactionStatus status,
            String change) {
        return Frame.of(
                sequence,
                new Frame.TransactionUpdate(
                        id.value(), new Money(minor, Story.EUR), description, date, account.value(), status, change));
    }

    private Frame balance(long sequence, long minor) {
        return Frame.of(
                sequence,
                new Frame.BalanceUpdate(
                        account.value(), new Money(minor, Story.EUR), Story.BEGINNING.plusSeconds(sequence)));
    }
}
