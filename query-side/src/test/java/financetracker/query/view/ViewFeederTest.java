package financetracker.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountKind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewFeederTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final SeenView view = new SeenView("one");
    private final SeenView other = new SeenView("other");
    private final List<View> views = List.of(view, other);
    private final List<String> names = List.of("one", "other");
    private final ViewDatabase database = new ViewDatabase(views);
    private final ListLog log = database.log();
    private final Story story = new Story(1);
    private final Node node = new Node();
    private final Node otherNode = new Node();

    @BeforeEach
    void start() {
        node.feeder.start();
    }

    @AfterEach
    void stop() {
        node.feeder.stop();
        otherNode.feeder.stop();
    }

    @Test
    void applies_what_was_there_and_what_comes() throws Exception {
        story.household();
        log.append(story.events());
        node.awaitHead();
        assertThat(seen("one")).containsExactly(1L, 2L);

        long before = story.head();
        story.household();
        log.append(story.since(before));
        node.awaitHead();
        assertThat(seen("one")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(node.feeder.caughtUp()).isTrue();
    }

    @Test
    void two_nodes_apply_each_event_once_and_both_know_it() throws Exception {
        otherNode.feeder.start();
        for (int i = 0; i < 200; i++) {
            long before = story.head();
            story.household();
            log.append(story.since(before));
        }
        node.awaitHead();
        otherNode.awaitHead();
        assertThat(seen("one"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 400).boxed().toList());

        node.feeder.stop();
        long before = story.head();
        story.household();
        log.append(story.since(before));
        otherNode.awaitHead();
        assertThat(seen("other")).hasSize(402);
    }

    @Test
    void parks_the_culprit_with_what_follows_in_its_household_and_goes_on_with_the_others() throws Exception {
        HouseholdId first = story.household();
        HouseholdId second = story.household();
        view.impossible.add(5L);
        story.open(first, AccountKind.CASH, Story.EUR, "culprit");
        story.open(second, AccountKind.CASH, Story.EUR, "fine");
        story.open(first, AccountKind.CASH, Story.EUR, "follows");
        log.append(story.events());
        node.awaitHead();

        assertThat(seen("one")).containsExactly(1L, 2L, 3L, 4L, 6L);
        assertThat(seen("other")).hasSize(7);
        assertThat(parked()).singleElement().satisfies(parked -> {
            assertThat(parked.view()).isEqualTo("one");
            assertThat(parked.household()).isEqualTo(first);
            assertThat(parked.position()).isEqualTo(5);
            assertThat(parked.error()).isEqualTo("org.postgresql.util.PSQLException 23514");
        });
        ViewReads reads = node.reads();
        assertThat(reads.read(second, null, names, at -> at).body()).isEqualTo(7);
        assertThat(reads.read(first, 4L, names, at -> at).body()).isEqualTo(4);
        assertThatThrownBy(() -> reads.read(first, null, names, at -> at))
                .isInstanceOfSatisfying(ViewIncomplete.class, incomplete -> {
                    assertThat(incomplete.view()).isEqualTo("one");
                    assertThat(incomplete.sincePosition()).isEqualTo(5);
                });
    }

    @Test
    void an_event_that_cannot_be_read_parks_its_household_on_every_view_until_a_retry_can_read_it() throws Exception {
        HouseholdId first = story.household();
        HouseholdId second = story.household();
        story.open(first, AccountKind.CASH, Story.EUR, "unreadable");
        story.open(second, AccountKind.CASH, Story.EUR, "fine");
        story.open(first, AccountKind.CASH, Story.EUR, "unreadable too");
        log.unreadable.addAll(List.of(5L, 7L));
        log.append(story.events());
        node.awaitHead();

        assertThat(seen("one")).containsExactly(1L, 2L, 3L, 4L, 6L);
        assertThat(seen("other")).containsExactly(1L, 2L, 3L, 4L, 6L);
        assertThat(parked())
                .extracting(ParkedHousehold::view, ParkedHousehold::household, ParkedHousehold::position)
                .containsExactlyInAnyOrder(tuple("one", first, 5L), tuple("other", first, 5L));
        assertThat(node.parked().retry()).hasSize(2);

        log.unreadable.clear();
        assertThat(node.parked().retry()).isEmpty();
        assertThat(seen("one")).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void a_retry_applies_what_was_parked_once_the_cause_is_gone() throws Exception {
        HouseholdId household = story.household();
        view.impossible.add(2L);
        log.append(story.events());
        node.awaitHead();
        assertThat(node.parked().retry()).hasSize(1);
        assertThat(seen("one")).containsExactly(1L);

        view.impossible.clear();
        assertThat(node.parked().retry()).isEmpty();
        assertThat(seen("one")).containsExactly(1L, 2L);
        assertThat(node.reads().read(household, null, names, at -> at).body()).isEqualTo(2);

        long before = story.head();
        story.open(household, AccountKind.CASH, Story.EUR, "after");
        log.append(story.since(before));
        node.awaitHead();
        assertThat(seen("one")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_parked_household_is_erased_all_the_same() throws Exception {
        HouseholdId household = story.household();
        view.impossible.add(2L);
        log.append(story.events());
        node.awaitHead();
        long before = story.head();
        story.erase(household);
        log.append(story.since(before));
        node.awaitHead();
        assertThat(database.jdbc()
                        .sql("select text from views.seen_one")
                        .query(String.class)
                        .list())
                .containsExactly("erased");
    }

    @Test
    void a_database_that_fails_parks_nobody_and_is_tried_again() throws Exception {
        database.jdbc().sql("alter table view_one_1.seen_one rename to gone").update();
        story.household();
        log.append(story.events());
        assertThat(node.positions.await(List.of("other"), 2, LONG)).isTrue();
        assertThat(node.positions.of("one")).isZero();
        assertThat(parked()).isEmpty();

        database.jdbc().sql("alter table view_one_1.gone rename to seen_one").update();
        node.awaitHead();
        assertThat(seen("one")).containsExactly(1L, 2L);
    }

    @Test
    void a_connection_that_the_server_ends_is_replaced() throws Exception {
        story.household();
        log.append(story.events());
        node.awaitHead();
        database.jdbc()
                .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()")
                .query()
                .listOfRows();
        long before = story.head();
        story.household();
        log.append(story.since(before));
        node.awaitHead();
        assertThat(seen("one")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_position_that_went_back_with_a_crash_is_noticed_without_news() throws Exception {
        story.household();
        log.append(story.events());
        node.awaitHead();
        database.jdbc().sql("delete from views.seen_one where position > 1").update();
        database.jdbc()
                .sql("update view_position set position = 1 where view = 'one'")
                .update();

        assertThat(awaitRows(2)).containsExactly(1L, 2L);
    }

    @Test
    void a_listener_hears_of_what_all_its_views_have() throws Exception {
        var heard = new LinkedBlockingQueue<Long>();
        node.positions.onAdvance(names, heard::add);
        story.household();
        log.append(story.events());
        node.awaitHead();
        Long last = heard.poll(30, TimeUnit.SECONDS);
        while (last != null && last < 2) {
            last = heard.poll(30, TimeUnit.SECONDS);
        }
        assertThat(last).isEqualTo(2);
    }

    private List<Long> awaitRows(int count) throws InterruptedException {
        long until = System.nanoTime() + LONG.toNanos();
        while (seen("one").size() < count && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return seen("one");
    }

    private List<Long> seen(String name) {
        return database.jdbc()
                .sql("select position from views.seen_" + name + " order by position")
                .query(Long.class)
                .list();
    }

    private List<ParkedHousehold> parked() {
        return node.parked().all();
    }

    private final class Node {
        private final ViewPositions positions = new ViewPositions();
        private final ViewFeeder feeder = new ViewFeeder(views, log, database.newConnections(), positions);

        void awaitHead() throws InterruptedException, SQLException {
            assertThat(positions.await(names, log.head(), LONG)).isTrue();
        }

        ParkedEvents parked() {
            return new ParkedEvents(views, log, database.newConnections());
        }

        ViewReads reads() {
            return new ViewReads(views, log, positions, java.time.Clock.systemUTC(), database.newConnections());
        }
    }
}
