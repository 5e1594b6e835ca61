package financetracker.query.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.events.Actor;
import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.category.CategoryId;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.log.RecordedEvent;
import financetracker.query.Views;
import financetracker.query.categories.Categories;
import financetracker.query.counterparties.KnownCounterparties;
import financetracker.query.view.Story;
import financetracker.query.view.ViewDatabase;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.InvalidRequest;
import financetracker.refusal.Refusal.UnknownTransaction;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final ViewDatabase database = new ViewDatabase(Views.all());
    private final Transactions transactions = new Transactions(
            database.reads(), new Categories(database.reads()), new KnownCounterparties(database.reads()));

    @Test
    void every_version_says_what_was_changed_by_whom_when_and_why() {
        Story story = new Story(41);
        HouseholdId household = story.household();
        AccountId account = story.open(household, AccountKind.CASH, Story.EUR, "Cash");
        TransactionId id = story.record(
                household, account, story.entry(account, -500, Story.DAY, TransactionStatus.PENDING), "Lunch");
        story.categorise(id, new CategoryId(new UUID(1, 1)));
        story.post(id, story.entryOf(id).withStatus(TransactionStatus.POSTED));
        story.amend(
                id,
                story.entry(account, -550, Story.DAY, TransactionStatus.POSTED),
                Story.details("Lunch with tip", "food"),
                "tip");
        story.voidIt(id, "doubled");
        story.restore(id, TransactionStatus.POSTED);
        database.with(story.events());

        var versions = transactions.history(household, id, null).body();
        assertThat(versions)
                .extracting(Transactions.Version::change)
                .containsExactly(
                        ChangeKind.RECORDED,
                        ChangeKind.CATEGORISED,
                        ChangeKind.POSTED,
                        ChangeKind.AMENDED,
                        ChangeKind.VOIDED,
                        ChangeKind.RESTORED);
        assertThat(versions).extracting(Transactions.Version::version).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(versions)
                .extracting(Transactions.Version::reason)
                .containsExactly(null, null, null, "tip", "doubled", null);
        assertThat(versions)
                .allMatch(version -> version.actor().kind() == Actor.Kind.USER
                        && version.recordedAt().equals(Story.BEGINNING.plusSeconds(version.sequence())));
        assertThat(versions.getLast().transaction().description()).isEqualTo("Lunch with tip");
        assertThat(versions.getFirst().transaction().description()).isEqualTo("Lunch");
    }

    @Test
    void what_was_known_at_any_position_is_what_the_events_until_then_say() {
        Story story = Story.random(42, 300);
        ViewDatabase.split(story.events(), 29).forEach(database::with);
        for (RecordedEvent event : story.events()) {
            if (event.event() instanceof TransactionEvent transaction) {
                Transaction known = transactions
                        .one(event.household(), transaction.transaction(), "" + event.position())
                        .body();
                assertThat(known.version()).isEqualTo(event.sequence());
                assertThat(known.amount()).isEqualTo(transaction.after().amount());
                assertThat(known.date()).isEqualTo(transaction.after().date());
                assertThat(known.status()).isEqualTo(transaction.after().status());
            }
        }
    }

    @Test
    void an_instant_stands_for_the_last_position_until_then_and_the_future_is_refused() {
        Story story = new Story(43);
        HouseholdId household = story.household();
        AccountId account = story.open(household, AccountKind.CASH, Story.EUR, "Cash");
        TransactionId id = story.record(household, account, -500);
        story.voidIt(id, null);
        database.with(story.events());

        assertThat(transactions
                        .one(household, id, "2026-01-01T00:00:04.5Z")
                        .body()
                        .status())
                .isEqualTo(TransactionStatus.POSTED);
        assertThat(transactions
                        .one(household, id, "2026-01-01T01:00:05+01:00")
                        .body()
                        .status())
                .isEqualTo(TransactionStatus.VOIDED);
        for (String wrong : new String[] {"6", "2026-11-22T12:00:01Z", "yesterday", "-1"}) {
            assertThatThrownBy(() -> transactions.one(household, id, wrong))
                    .as(wrong)
                    .isInstanceOf(InvalidRequest.class);
        }
    }

    @Test
    void anothers_transaction_is_as_unknown_as_one_that_never_was() {
        Story story = new Story(44);
        HouseholdId household = story.household();
        HouseholdId neighbour = story.household();
        AccountId account = story.open(neighbour, AccountKind.CASH, Story.EUR, "Cash");
        TransactionId theirs = story.record(neighbour, account, -500);
        database.with(story.events());
        for (TransactionId id : new TransactionId[] {theirs, new TransactionId(story.uuid())}) {
            assertThatThrownBy(() -> transactions.one(household, id, null))
                    .isInstanceOfSatisfying(
                            CommandRefused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new UnknownTransaction(id)));
            assertThatThrownBy(() -> transactions.history(household, id, null)).isInstanceOf(CommandRefused.class);
        }
    }
}
