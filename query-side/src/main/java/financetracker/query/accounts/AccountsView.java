package financetracker.query.accounts;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountClosed;
import financetracker.events.account.AccountEvent;
import financetracker.events.account.AccountOpened;
import financetracker.events.account.AccountRenamed;
import financetracker.events.account.AccountReopened;
import financetracker.events.account.CreditLimitChanged;
import financetracker.events.household.HouseholdErased;
import financetracker.log.RecordedEvent;
import financetracker.money.Money;
import financetracker.query.view.Batches;
import financetracker.query.view.Erasure;
import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import financetracker.query.view.Versions;
import financetracker.query.view.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What each account is, and has been. */
@Component
@Order(2)
class AccountsView implements View {
    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String ddl() {
        return Batches.resource(AccountsView.class, "accounts.sql");
    }

    @Override
    public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
        for (List<RecordedEvent> part : Batches.cutAtErasures(batch)) {
            Versions<AccountRow> accounts = new Versions<>("accounts", AccountRow.rows(), AccountRow::write);
            load(part, accounts, connection);
            for (RecordedEvent event : part) {
                if (event.event() instanceof AccountEvent account) {
                    fold(account, event, accounts);
                }
            }
            accounts.write(connection);
            if (part.getLast().event() instanceof HouseholdErased) {
                erase(part.getLast().household(), connection);
            }
        }
    }

    @Override
    public void erase(HouseholdId household, Connection connection) throws SQLException {
        Erasure.run("update accounts set name = 'erased' where household = ?", household, connection);
    }

    private static void fold(AccountEvent account, RecordedEvent event, Versions<AccountRow> accounts) {
        Key key = Key.of(event, account.account());
        long position = event.position();
        long version = event.sequence();
        switch (account) {
            case AccountOpened opened -> accounts.begin(key, position, opened(opened, event));
            case AccountRenamed renamed ->
                accounts.change(
                        key,
                        position,
                        row -> row.named(
                                version, Batches.storable(renamed.name().text())));
            case CreditLimitChanged changed ->
                accounts.change(key, position, row -> row.limitedTo(version, minor(changed.creditLimit())));
            case AccountClosed closed -> accounts.change(key, position, row -> row.open(version, false));
            case AccountReopened reopened -> accounts.change(key, position, row -> row.open(version, true));
        }
    }

    private static AccountRow opened(AccountOpened opened, RecordedEvent event) {
        return new AccountRow(
                event.position(),
                event.sequence(),
                opened.kind().name(),
                Batches.storable(opened.name().text()),
                opened.currency().code(),
                minor(opened.creditLimit()),
                true);
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    private static void load(List<RecordedEvent> batch, Versions<AccountRow> accounts, Connection connection)
            throws SQLException {
        Rows touched = new Rows("household uuid", "id uuid");
        batch.stream()
                .filter(event -> event.event() instanceof AccountEvent && !(event.event() instanceof AccountOpened))
                .map(event -> Key.of(event, ((AccountEvent) event.event()).account()))
                .distinct()
                .forEach(key -> touched.add(key.household(), key.id()));
        String sql = "select t.* from %s join accounts t on t.household = r.household and t.id = r.id"
                + " and t.to_position = " + Versions.STANDS;
        touched.query(sql, connection, row -> {
            Key key = new Key(row.getObject("household", UUID.class), row.getObject("id", UUID.class));
            accounts.loaded(key, AccountRow.read(row));
            return key;
        });
    }
}
