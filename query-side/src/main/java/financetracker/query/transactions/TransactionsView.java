package financetracker.query.transactions;

import financetracker.events.HouseholdId;
import financetracker.events.household.HouseholdErased;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.log.RecordedEvent;
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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every transaction in every version that it has had. */
@Component
@Order(3)
class TransactionsView implements View {
    // Null stays null and a tag stays a tag, as in a rebuild after the key is gone.
    private static final String ERASE = """
            update transactions set
                description = 'erased',
                counterparty = case when counterparty is not null then 'erased' end,
                payee = '00000000-0000-0000-0000-000000000000',
                notes = case when notes is not null then 'erased' end,
                reason = case when reason is not null then 'erased' end,
                source_id = case when source_id is not null then 'erased' end,
                split_notes = (
                    select array_agg(case when note is not null then 'erased' end order by number)
                    from unnest(split_notes) with ordinality as part (note, number)),
                tags = array_fill('erased'::text, array[cardinality(tags)]),
                search = ''
            where household = ?""";

    @Override
    public String name() {
        return "transactions";
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public String ddl() {
        return Batches.resource(TransactionsView.class, "transactions.sql");
    }

    @Override
    public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
        for (List<RecordedEvent> part : Batches.cutAtErasures(batch)) {
            Versions<TransactionRow> transactions =
                    new Versions<>("transactions", TransactionRow.rows(), TransactionRow::write);
            load(part, transactions, connection);
            for (RecordedEvent event : part) {
                if (event.event() instanceof TransactionEvent transaction) {
                    fold(transaction, event, transactions);
                }
            }
            transactions.write(connection);
            if (part.getLast().event() instanceof HouseholdErased) {
                erase(part.getLast().household(), connection);
            }
        }
    }

    @Override
    public void erase(HouseholdId household, Connection connection) throws SQLException {
        Erasure.run(ERASE, household, connection);
    }

    private static void fold(TransactionEvent transaction, RecordedEvent event, Versions<TransactionRow> transactions) {
        Key key = Key.of(event, transaction.transaction());
        if (transaction instanceof TransactionRecorded recorded) {
            transactions.begin(key, event.position(), TransactionRows.recorded(recorded, event));
        } else {
            transactions.change(key, event.position(), before -> TransactionRows.changed(before, transaction, event));
        }
    }

    private static void load(List<RecordedEvent> batch, Versions<TransactionRow> transactions, Connection connection)
            throws SQLException {
        Rows touched = new Rows("household uuid", "id uuid");
        batch.stream()
                .filter(event ->
                        event.event() instanceof TransactionEvent && !(event.event() instanceof TransactionRecorded))
                .map(event -> Key.of(event, ((TransactionEvent) event.event()).transaction()))
                .distinct()
                .forEach(key -> touched.add(key.household(), key.id()));
        String sql = "select t.* from %s join transactions t on t.household = r.household and t.id = r.id"
                + " and t.to_position = " + Versions.STANDS;
        touched.query(sql, connection, row -> {
            Key key = new Key(row.getObject("household", UUID.class), row.getObject("id", UUID.class));
            transactions.loaded(key, TransactionRow.read(row));
            return key;
        });
    }
}
