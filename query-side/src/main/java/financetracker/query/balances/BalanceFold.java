package financetracker.query.balances;

import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The balances that a batch touches, folded in memory. */
final class BalanceFold {
    private final Map<Key, Balance> balances = new HashMap<>();
    private final Map<Day, Movement> days = new HashMap<>();
    private final Rows movements = new Rows(
            "household uuid",
            "account uuid",
            "position int8",
            "line int2",
            "date date",
            "posted int8",
            "pending int8",
            "posted_after int8",
            "pending_after int8");

    void load(List<Key> accounts, Connection connection) throws SQLException {
        Rows touched = new Rows("household uuid", "account uuid");
        accounts.forEach(key -> touched.add(key.household(), key.id()));
        String sql = "select t.* from %s join balances t on t.household = r.household and t.account = r.account";
        touched.query(sql, connection, row -> {
            Key key = new Key(row.getObject("household", UUID.class), row.getObject("account", UUID.class));
            Balance balance =
                    new Balance(row.getString("currency"), row.getLong("posted"), row.getLong("pending"), 0, 0);
            return balances.put(key, balance);
        });
    }

    void move(Key account, String currency, long position, Movement movement) {
        Balance before = balances.getOrDefault(account, new Balance(currency, 0, 0, 0, 0));
        Balance after = before.plus(movement, position);
        balances.put(account, after);
        days.merge(new Day(account, movement.date()), movement, Movement::plus);
        movements.add(
                account.household(),
                account.id(),
                position,
                after.line,
                movement.date(),
                movement.posted(),
                movement.pending(),
                after.posted,
                after.pending);
    }

    void write(Connection connection) throws SQLException {
        if (movements.isEmpty()) {
            return;
        }
        Rows totals = new Rows("household uuid", "account uuid", "currency text", "posted int8", "pending int8");
        balances.forEach((key, balance) -> {
            if (balance.position > 0) {
                totals.add(key.household(), key.id(), balance.currency, balance.posted, balance.pending);
            }
        });
        totals.insertInto(
                "balances",
                "on conflict (household, account) do update set posted = excluded.posted, pending = excluded.pending",
                connection);
        Rows dates = new Rows("household uuid", "account uuid", "date date", "posted int8", "pending int8");
        // A day that comes out at zero too: whether a batch ends in between must not show.
        days.forEach((day, sum) ->
                dates.add(day.account.household(), day.account.id(), day.date, sum.posted(), sum.pending()));
        dates.insertInto(
                "balance_days as d",
                "on conflict (household, account, date) do update"
                        + " set posted = d.posted + excluded.posted, pending = d.pending + excluded.pending",
                connection);
        movements.copyInto("movements", connection);
    }

    private record Day(Key account, LocalDate date) {}

    /**
     * @param position of the last movement in this batch, 0 before the first
     * @param line of that movement within its position
     */
    private record Balance(String currency, long posted, long pending, long position, int line) {
        Balance plus(Movement movement, long at) {
            return new Balance(
                    currency,
                    Math.addExact(posted, movement.posted()),
                    Math.addExact(pending, movement.pending()),
                    at,
                    at == position ? line + 1 : 0);
        }
    }
}
