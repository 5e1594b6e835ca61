package financetracker.query.view;

import financetracker.events.HouseholdId;
import financetracker.log.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A view that lists the positions it has seen, and cannot apply some. */
final class SeenView implements View {
    /** The positions that it cannot apply. */
    final Set<Long> impossible = ConcurrentHashMap.newKeySet();

    private final String name;
    private final int version;

    SeenView(String name) {
        this(name, 1);
    }

    SeenView(String name, int version) {
        this.name = name;
        this.version = version;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public String ddl() {
        return "create table seen_" + name
                + " (household uuid, position bigint primary key, text text not null check (text <> 'bad'))";
    }

    @Override
    public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
        Rows rows = new Rows("household uuid", "position int8", "text text");
        for (RecordedEvent event : batch) {
            String text = impossible.contains(event.position()) ? "bad" : "secret";
            rows.add(event.household().value(), event.position(), text);
        }
        rows.copyInto("seen_" + name, connection);
    }

    @Override
    public void erase(HouseholdId household, Connection connection) throws SQLException {
        Erasure.run("update seen_" + name + " set text = 'erased' where household = ?", household, connection);
    }
}
