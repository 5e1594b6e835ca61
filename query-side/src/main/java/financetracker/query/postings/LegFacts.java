package financetracker.query.postings;

import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.log.RecordedEvent;
import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a transaction's event does not say and its postings need: which accounts are liabilities, what is an opening. */
final class LegFacts {
    private final Map<Key, Boolean> liabilities = new HashMap<>();
    private final Set<Key> openings = new HashSet<>();
    private final Rows newAccounts = new Rows("household uuid", "account uuid", "liability bool");
    private final Rows newOpenings = new Rows("household uuid", "transaction uuid");

    /** Reads what the batch's transactions need from the view's own tables. */
    static LegFacts load(List<RecordedEvent> batch, Connection connection) throws SQLException {
        Set<Key> accounts = new HashSet<>();
        Set<Key> changed = new HashSet<>();
        for (RecordedEvent event : batch) {
            if (event.event() instanceof TransactionEvent transaction) {
                accounts.add(Key.of(event, transaction.account()));
                if (!(transaction instanceof TransactionRecorded)) {
                    changed.add(Key.of(event, transaction.transaction()));
                }
            }
        }
        LegFacts facts = new LegFacts();
        facts.loadAccounts(accounts, connection);
        facts.loadOpenings(changed, connection);
        return facts;
    }

    void opened(Key account, boolean liability) {
        liabilities.put(account, liability);
        newAccounts.add(account.household(), account.id(), liability);
    }

    void opening(Key transaction) {
        openings.add(transaction);
        newOpenings.add(transaction.household(), transaction.id());
    }

    /** @throws IllegalStateException if the account was never opened */
    Journal.Legs legs(Key account, Key transaction) {
        Boolean liability = liabilities.get(account);
        if (liability == null) {
            throw new IllegalStateException("a transaction of an account that was never opened");
        }
        return new Journal.Legs(account.id(), liability, openings.contains(transaction));
    }

    void write(Connection connection) throws SQLException {
        newAccounts.copyInto("posting_accounts", connection);
        newOpenings.copyInto("posting_openings", connection);
    }

    private void loadAccounts(Set<Key> keys, Connection connection) throws SQLException {
        Rows touched = rows(keys);
        String sql = "select t.household, t.account, t.liability from %s"
                + " join posting_accounts t on t.household = r.household and t.account = r.id";
        touched.query(sql, connection, row -> {
            Key key = new Key(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
            return liabilities.put(key, row.getBoolean(3));
        });
    }

    private void loadOpenings(Set<Key> keys, Connection connection) throws SQLException {
        String sql = "select t.household, t.transaction from %s"
                + " join posting_openings t on t.household = r.household and t.transaction = r.id";
        openings.addAll(rows(keys)
                .query(sql, connection, row -> new Key(row.getObject(1, UUID.class), row.getObject(2, UUID.class))));
    }

    private static Rows rows(Set<Key> keys) {
        Rows rows = new Rows("household uuid", "id uuid");
        keys.forEach(key -> rows.add(key.household(), key.id()));
        return rows;
    }
}
