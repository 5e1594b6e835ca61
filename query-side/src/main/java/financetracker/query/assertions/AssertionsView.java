package financetracker.query.assertions;

import financetracker.events.HouseholdId;
import financetracker.events.assertion.AssertionEvent;
import financetracker.events.assertion.BalanceAsserted;
import financetracker.events.assertion.BalanceAssertionWithdrawn;
import financetracker.log.RecordedEvent;
import financetracker.query.view.Batches;
import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import financetracker.query.view.Versions;
import financetracker.query.view.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is said of balances, in every version. Nothing in it is personal. */
@Component
@Order(9)
class AssertionsView implements View {
    static final String NAME = "assertions";

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
        return Batches.resource(AssertionsView.class, "assertions.sql");
    }

    @Override
    public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
        Versions<Said> assertions = new Versions<>("assertions", rows(), AssertionsView::write);
        load(batch, assertions, connection);
        for (RecordedEvent event : batch) {
            if (event.event() instanceof AssertionEvent assertion) {
                fold(assertion, event, assertions);
            }
        }
        assertions.write(connection);
    }

    @Override
    public void erase(HouseholdId household, Connection connection) {}

    private static void fold(AssertionEvent assertion, RecordedEvent event, Versions<Said> assertions) {
        Key key = Key.of(event, assertion.assertion());
        switch (assertion) {
            case BalanceAsserted asserted -> {
                if (event.sequence() == 0) {
                    assertions.begin(key, event.position(), Said.of(asserted));
                } else {
                    assertions.change(key, event.position(), before -> Said.of(asserted));
                }
            }
            case BalanceAssertionWithdrawn withdrawn -> assertions.change(key, event.position(), Said::asWithdrawn);
        }
    }

    private static void load(List<RecordedEvent> batch, Versions<Said> assertions, Connection connection)
            throws SQLException {
        Rows touched = new Rows("household uuid", "id uuid");
        batch.stream()
                .filter(event -> event.event() instanceof AssertionEvent && event.sequence() > 0)
                .map(event -> Key.of(event, ((AssertionEvent) event.event()).assertion()))
                .distinct()
                .forEach(key -> touched.add(key.household(), key.id()));
        String sql = "select t.* from %s join assertions t on t.household = r.household and t.id = r.id"
                + " and t.to_position = " + Versions.STANDS;
        touched.query(sql, connection, row -> {
            Key key = new Key(row.getObject("household", UUID.class), row.getObject("id", UUID.class));
            assertions.loaded(key, Said.read(row));
            return key;
        });
    }

    private static Rows rows() {
        return new Rows(
                "household uuid",
                "id uuid",
                "from_position int8",
                "to_position int8",
                "account uuid",
                "date date",
                "balance int8",
                "currency text",
                "source text",
                "withdrawn bool");
    }

    private static void write(Rows rows, Key key, long from, long to, Said said) {
        rows.add(
                key.household(),
                key.id(),
                from,
                to,
                said.account,
                said.date,
                said.balance,
                said.currency,
                said.source,
                said.withdrawn);
    }

    private record Said(UUID account, LocalDate date, long balance, String currency, String source, boolean withdrawn) {
        static Said of(BalanceAsserted event) {
            return new Said(
                    event.account().value(),
                    event.date(),
                    event.balance().minor(),
                    event.balance().currency().code(),
                    event.source().name(),
                    false);
        }

        static Said read(ResultSet row) throws SQLException {
            return new Said(
                    row.getObject("account", UUID.class),
                    row.getObject("date", LocalDate.class),
                    row.getLong("balance"),
                    row.getString("currency"),
                    row.getString("source"),
                    row.getBoolean("withdrawn"));
        }

        Said asWithdrawn() {
            return new Said(account, date, balance, currency, source, true);
        }
    }
}
