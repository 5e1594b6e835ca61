package financetracker.query.household;

import financetracker.events.HouseholdId;
import financetracker.events.household.HouseholdCreated;
import financetracker.events.household.HouseholdErased;
import financetracker.events.household.HouseholdEvent;
import financetracker.events.household.HouseholdSettingsChanged;
import financetracker.log.RecordedEvent;
import financetracker.query.view.Batches;
import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import financetracker.query.view.Versions;
import financetracker.query.view.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The settings of each household, with their history. Nothing in it is personal. */
@Component
@Order(1)
class HouseholdView implements View {
    static final String NAME = "household";

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
        return Batches.resource(HouseholdView.class, "household.sql");
    }

    @Override
    public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
        Versions<Settings> settings = new Versions<>("households", Settings.rows(), Settings::write);
        load(batch, settings, connection);
        for (RecordedEvent event : batch) {
            if (event.event() instanceof HouseholdEvent household) {
                fold(household, event, settings);
            }
        }
        settings.write(connection);
    }

    @Override
    public void erase(HouseholdId household, Connection connection) {}

    private static void fold(HouseholdEvent household, RecordedEvent event, Versions<Settings> settings) {
        Key key = Key.of(event, event.household());
        switch (household) {
            case HouseholdCreated created ->
                settings.begin(key, event.position(), new Settings(event.sequence(), created.settings()));
            case HouseholdSettingsChanged changed ->
                settings.change(key, event.position(), before -> new Settings(event.sequence(), changed.settings()));
            case HouseholdErased erased ->
                settings.change(key, event.position(), before -> new Settings(event.sequence(), before.values()));
        }
    }

    private static void load(List<RecordedEvent> batch, Versions<Settings> settings, Connection connection)
            throws SQLException {
        Rows touched = new Rows("household uuid");
        batch.stream()
                .filter(event ->
                        event.event() instanceof HouseholdSettingsChanged || event.event() instanceof HouseholdErased)
                .map(event -> event.household().value())
                .distinct()
                .forEach(touched::add);
        String sql = "select t.* from %s join households t on t.household = r.household and t.id = r.household"
                + " and t.to_position = " + Versions.STANDS;
        touched.query(sql, connection, row -> {
            UUID household = row.getObject("household", UUID.class);
            settings.loaded(new Key(household, household), Settings.read(row));
            return household;
        });
    }
}
