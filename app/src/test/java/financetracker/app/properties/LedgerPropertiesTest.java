package financetracker.app.properties;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Books;
import financetracker.app.client.ServerTest;
import financetracker.command.Commands;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.TransactionCommand;
import financetracker.events.transaction.TransactionCommand.RevertTransactions;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.events.transaction.TransactionReverted;
import financetracker.events.transaction.TransactionStatus;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import tools.jackson.databind.JsonNode;

/** Whatever a household does, its books are what a plain computation from its events makes of them. */
@ServerTest
class LedgerPropertiesTest {
    private static final int TRIES = 12;

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    EventLog log;

    @Autowired
    List<View> views;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @BeforeProperty
    void startTheProgram() throws Exception {
        new TestContextManager(LedgerPropertiesTest.class).prepareTestInstance(this);
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        return Step.lives();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void books_are_what_the_events_come_to_on_any_date_and_as_known_at_any_position(@ForAll("lives") List<Step> steps)
            throws Exception {
        Books books = new Books(new Api(port));
        Life life = new Life(commands, books.household());
        steps.forEach(life::live);
        books.knows(log.head());
        List<RecordedEvent> events = log.readHousehold(books.household(), 0, 10_000);

        compare(books, events, null, null);
        for (int part = 1; part <= 3; part++) {
            long position = events.get(events.size() * part / 4).position();
            compare(books, events, position, null);
            compare(books, events, position, LocalDate.of(2026, 3, 1).plusDays(part * 10L));
        }
        compare(books, events, null, LocalDate.of(2026, 3, 20));
        assertThat(unbalanced(books.household())).isEmpty();
        assertThat(brokenRunningBalances(books.household())).isEmpty();
        Rebuild rebuild = new Rebuild(views, source);
        assertThat(rebuild.rows(books.household(), events)).isEqualTo(rebuild.live(books.household()));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void an_undone_operation_never_happened_for_what_was_not_touched_since(@ForAll("lives") List<Step> steps) {
        Books books = new Books(new Api(port));
        Life life = new Life(commands, books.household());
        steps.forEach(life::live);
        boolean unused = life.send(
                new RevertTransactions(books.household(), life.transactions, life.operation),
                new OperationId(UUID.randomUUID()));
        for (TransactionId id : life.transactions) {
            String stream = TransactionCommand.stream(books.household(), id).toString();
            List<RecordedEvent> events = log.readStream(stream);
            if (!events.isEmpty()) {
                checkUndone(life, events);
            }
        }
        books.knows(log.head());
        compare(books, log.readHousehold(books.household(), 0, 10_000), null, null);
    }

    private static void checkUndone(Life life, List<RecordedEvent> all) {
        boolean reverted = all.getLast().event() instanceof TransactionReverted;
        List<RecordedEvent> events = reverted ? all.subList(0, all.size() - 1) : all;
        List<RecordedEvent> others = events.stream()
                .filter(event -> !life.operation.equals(event.metadata().operation()))
                .toList();
        boolean touched = others.size() < events.size();
        // What others did comes first, and nothing after the operation: nobody has touched it since.
        boolean untouchedSince = others.equals(events.subList(0, others.size()));
        assertThat(reverted).isEqualTo(touched && untouchedSince);
        if (reverted) {
            Entry now = ((TransactionEvent) all.getLast().event()).after();
            assertThat(now).isEqualTo(others.isEmpty() ? neverRecorded(events) : after(others));
        }
    }

    private static Entry neverRecorded(List<RecordedEvent> events) {
        TransactionRecorded recorded = (TransactionRecorded) events.getFirst().event();
        return recorded.entry().withStatus(TransactionStatus.VOIDED);
    }

    private static Entry after(List<RecordedEvent> events) {
        return ((TransactionEvent) events.getLast().event()).after();
    }

    private static void compare(
            Books books, List<RecordedEvent> events, @Nullable Long knownAt, @Nullable LocalDate asOf) {
        List<RecordedEvent> known = events.stream()
                .filter(event -> knownAt == null || event.position() <= knownAt)
                .toList();
        String query = "?pending=true" + (knownAt == null ? "" : "&knownAt=" + knownAt)
                + (asOf == null ? "" : "&asOf=" + asOf);
        JsonNode report = books.read("/analytics/trial-balance" + query);
        Map<String, Money> balances = new TreeMap<>();
        for (JsonNode line : report.at("/items")) {
            Money balance = money(line.at("/balance"));
            balances.put(line.at("/account").asString() + " " + balance.currency(), balance);
        }
        balances.values().removeIf(amount -> amount.minor() == 0);
        assertThat(balances).as(query).isEqualTo(new PlainBooks(known).trialBalance(asOf, true));
        for (JsonNode account :
                books.read("/accounts" + query.replace("pending=true", "")).at("/items")) {
            Money held = money(account.at("/posted")).plus(money(account.at("/pending")));
            String suffix = ":" + account.at("/id").asString() + " " + held.currency();
            Money expected = balances.entrySet().stream()
                    .filter(each -> each.getKey().endsWith(suffix))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(Money.zero(held.currency()));
            assertThat(held).as(query).isEqualTo(expected);
        }
    }

    private static Money money(JsonNode node) {
        return Money.parse(
                node.at("/amount").asString(), new Currency(node.at("/currency").asString()));
    }

    /** Positions at which the journal does not sum to zero in each currency. */
    private List<Long> unbalanced(HouseholdId household) {
        return jdbc.sql("select position from views.postings where household = ? group by position, currency"
                        + " having sum(amount) <> 0")
                .param(household.value())
                .query(Long.class)
                .list();
    }

    /** Movements whose balance is not the one before plus themselves. */
    private List<Long> brokenRunningBalances(HouseholdId household) {
        return jdbc.sql("""
                        select position from (
                            select position, posted_after, posted, pending_after, pending,
                                   coalesce(lag(posted_after) over w, 0) as posted_before,
                                   coalesce(lag(pending_after) over w, 0) as pending_before
                            from views.movements where household = ?
                            window w as (partition by account order by position, line)) m
                        where posted_after <> posted_before + posted or pending_after <> pending_before + pending""").param(household.value()).query(Long.class).list();
    }
}
