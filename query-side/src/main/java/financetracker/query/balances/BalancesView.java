package financetracker.query.balances;

import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionChange;
import financetracker.events.transaction.TransactionEvent;
import financetracker.log.RecordedEvent;
import financetracker.query.view.Batches;
import financetracker.query.view.Key;
import financetracker.query.view.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What each account holds: now, on any date, and as known at any position. Nothing in it is personal. */
@Component
@Order(4)
class BalancesView implements View {
    @Override
    public String name() {
        return "balances";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String ddl() {
        return Batches.resource(BalancesView.class, "balances.sql");
    }

    @Override
    public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
        BalanceFold fold = new BalanceFold();
        fold.load(
                batch.stream()
                        .filter(event -> event.event() instanceof TransactionEvent)
                        .map(event -> Key.of(event, ((TransactionEvent) event.event()).account()))
                        .distinct()
                        .toList(),
                connection);
        for (RecordedEvent event : batch) {
            if (event.event() instanceof TransactionEvent transaction) {
                Key account = Key.of(event, transaction.account());
                String currency = transaction.after().amount().currency().code();
                movements(transaction).forEach(movement -> fold.move(account, currency, event.position(), movement));
            }
        }
        fold.write(connection);
    }

    @Override
    public void erase(HouseholdId household, Connection connection) {}

    private static Stream<Movement> movements(TransactionEvent transaction) {
        Movement in = Movement.of(transaction.after());
        if (!(transaction instanceof TransactionChange change)) {
            return Stream.of(in).filter(movement -> !movement.isNothing());
        }
        Movement out = Movement.of(change.before()).negated();
        Stream<Movement> both = out.date().equals(in.date()) ? Stream.of(out.plus(in)) : Stream.of(out, in);
        return both.filter(movement -> !movement.isNothing());
    }
}
