package financetracker.query.counterparties;

import financetracker.query.view.Key;
import financetracker.query.view.Versions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The counterparties of the households that a batch is about: a merge changes several at once. */
final class CounterpartyFold {
    static final long STANDS = Versions.STANDS;

    private final Versions<CounterpartyRow> versions =
            new Versions<>("counterparties", CounterpartyRow.rows(), CounterpartyRow::write);
    private final Map<Key, CounterpartyRow> standing = new HashMap<>();

    void loaded(Key key, CounterpartyRow row) {
        standing.put(key, row);
        versions.loaded(key, row);
    }

    void begin(Key key, long position, CounterpartyRow row) {
        standing.put(key, row);
        versions.begin(key, position, row);
    }

    void change(Key key, long position, UnaryOperator<CounterpartyRow> change) {
        versions.change(key, position, change);
        standing.computeIfPresent(key, (same, row) -> change.apply(row));
    }

    /** What stood for the one stands for the other then, so that nobody has to follow a chain. */
    void merge(Key key, Key into, long position, long version) {
        CounterpartyRow merged = Objects.requireNonNull(standing.get(key), "no such counterparty");
        change(into, position, row -> row.withTextsOf(version, merged));
        List<Key> before = standing.entrySet().stream()
                .filter(each -> each.getKey().household().equals(key.household()))
                .filter(each -> each.getValue().standsFor(key.id()))
                .map(Map.Entry::getKey)
                .toList();
        before.forEach(each -> change(each, position, row -> row.mergedInto(version, into.id())));
        change(key, position, row -> row.mergedInto(version, into.id()));
    }

    void write(Connection connection) throws SQLException {
        versions.write(connection);
    }
}
