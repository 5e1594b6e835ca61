package financetracker.query.postings;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountOpened;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Source;
import financetracker.events.transaction.TransactionChange;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.log.RecordedEvent;
import financetracker.query.view.Batches;
import financetracker.query.view.Key;
import financetracker.query.view.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The double-entry journal: only ever added to, and at every position it sums to zero in each currency. Nothing in it is
 * personal.
 */
@Component
@Order(6)
class PostingsView implements View {
    static final String NAME = "postings";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String ddl() {
        return Batches.resource(PostingsView.class, "postings.sql");
    }

    @Override
    public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
        LegFacts facts = LegFacts.load(batch, connection);
        Journal journal = new Journal();
        for (RecordedEvent event : batch) {
            switch (event.event()) {
                case AccountOpened opened ->
                    facts.opened(Key.of(event, opened.account()), opened.kind().liability());
                case TransactionEvent transaction -> enter(transaction, event, facts, journal);
                default -> {}
            }
        }
        facts.write(connection);
        journal.write(connection);
    }

    @Override
    public void erase(HouseholdId household, Connection connection) {}

    private static void enter(TransactionEvent transaction, RecordedEvent event, LegFacts facts, Journal journal) {
        Key key = Key.of(event, transaction.transaction());
        if (transaction instanceof TransactionRecorded recorded
                && recorded.origin().source() == Source.OPENING_BALANCE) {
            facts.opening(key);
        }
        Entry before = transaction instanceof TransactionChange change ? change.before() : null;
        Entry after = transaction.after();
        if (after.equals(before)) {
            return;
        }
        Journal.Legs legs = facts.legs(Key.of(event, transaction.account()), key);
        int line = before == null ? 0 : journal.reverse(key, event.position(), 0, legs, before);
        int unused = journal.enter(key, event.position(), line, legs, after);
    }
}
