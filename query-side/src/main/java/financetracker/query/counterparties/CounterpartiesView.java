package financetracker.query.counterparties;

import financetracker.events.HouseholdId;
import financetracker.events.counterparty.CounterpartyAliasAdded;
import financetracker.events.counterparty.CounterpartyAliasRemoved;
import financetracker.events.counterparty.CounterpartyCreated;
import financetracker.events.counterparty.CounterpartyEvent;
import financetracker.events.counterparty.CounterpartyMerged;
import financetracker.events.counterparty.CounterpartyRenamed;
import financetracker.events.household.HouseholdErased;
import financetracker.log.RecordedEvent;
import financetracker.query.view.Batches;
import financetracker.query.view.Erasure;
import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import financetracker.query.view.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each household's counterparties, and what they were. */
@Component
@Order(11)
class CounterpartiesView implements View {
    static final String NAME = "counterparties";
    private static final String ERASE =
            "update counterparties set name = 'erased', aliases = '{}', payees = '{}' where household = ?";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String ddl() {
        return Batches.resource(CounterpartiesView.class, "counterparties.sql");
    }

    @Override
    public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
        for (List<RecordedEvent> part : Batches.cutAtErasures(batch)) {
            CounterpartyFold counterparties = new CounterpartyFold();
            load(part, counterparties, connection);
            for (RecordedEvent event : part) {
                if (event.event() instanceof CounterpartyEvent counterparty) {
                    fold(counterparty, event, counterparties);
                }
            }
            counterparties.write(connection);
            if (part.getLast().event() instanceof HouseholdErased) {
                erase(part.getLast().household(), connection);
            }
        }
    }

    @Override
    public void erase(HouseholdId household, Connection connection) throws SQLException {
        Erasure.run(ERASE, household, connection);
    }

    private static void fold(CounterpartyEvent change, RecordedEvent event, CounterpartyFold counterparties) {
        Key key = Key.of(event, change.counterparty());
        long version = event.sequence();
        switch (change) {
            case CounterpartyCreated created -> {
                String name = Batches.storable(created.name().text());
                counterparties.begin(key, event.position(), new CounterpartyRow(version, name, List.of(), null));
            }
            case CounterpartyRenamed renamed -> {
                String name = Batches.storable(renamed.name().text());
                counterparties.change(key, event.position(), row -> row.renamed(version, name));
            }
            case CounterpartyAliasAdded added -> {
                String alias = Batches.storable(added.alias().text());
                counterparties.change(key, event.position(), row -> row.withAlias(version, alias));
            }
            case CounterpartyAliasRemoved removed -> {
                String alias = Batches.storable(removed.alias().text());
                counterparties.change(key, event.position(), row -> row.withoutAlias(version, alias));
            }
            case CounterpartyMerged merged ->
                counterparties.merge(key, Key.of(event, merged.into()), event.position(), version);
        }
    }

    /** All that the households have in which the batch changes any. */
    private static void load(List<RecordedEvent> batch, CounterpartyFold counterparties, Connection connection)
            throws SQLException {
        Rows touched = new Rows("household uuid");
        batch.stream()
                .filter(event -> event.event() instanceof CounterpartyEvent)
                .map(event -> event.household().value())
                .distinct()
                .forEach(touched::add);
        String sql = "select t.* from %s join counterparties t on t.household = r.household and t.to_position = "
                + CounterpartyFold.STANDS;
        touched.query(sql, connection, row -> {
            Key key = new Key(row.getObject("household", UUID.class), row.getObject("id", UUID.class));
            counterparties.loaded(key, CounterpartyRow.read(row));
            return key;
        });
    }
}
