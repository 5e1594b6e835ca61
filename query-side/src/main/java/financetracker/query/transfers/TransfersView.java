package financetracker.query.transfers;

import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.household.HouseholdErased;
import financetracker.events.transfer.TransferConverted;
import financetracker.events.transfer.TransferEvent;
import financetracker.events.transfer.TransferLinked;
import financetracker.events.transfer.TransferProposed;
import financetracker.events.transfer.TransferRejected;
import financetracker.events.transfer.TransferUnlinked;
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
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which transactions are one transfer, and which may be. */
@Component
@Order(8)
class TransfersView implements View {
    static final String NAME = "transfers";
    private static final String ERASE =
            "update transfers set reason = 'erased' where household = ? and reason is not null";

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
        return Batches.resource(TransfersView.class, "transfers.sql");
    }

    @Override
    public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
        for (List<RecordedEvent> part : Batches.cutAtErasures(batch)) {
            Versions<TransferRow> transfers = new Versions<>("transfers", TransferRow.rows(), TransferRow::write);
            load(part, transfers, connection);
            for (RecordedEvent event : part) {
                if (event.event() instanceof TransferEvent transfer) {
                    fold(transfer, event, transfers);
                }
            }
            transfers.write(connection);
            if (part.getLast().event() instanceof HouseholdErased) {
                erase(part.getLast().household(), connection);
            }
        }
    }

    @Override
    public void erase(HouseholdId household, Connection connection) throws SQLException {
        Erasure.run(ERASE, household, connection);
    }

    private static void fold(TransferEvent transfer, RecordedEvent event, Versions<TransferRow> transfers) {
        Key key = Key.of(event, transfer.transfer());
        if (event.sequence() == 0) {
            transfers.begin(key, event.position(), first(transfer, event));
        } else {
            transfers.change(key, event.position(), row -> changed(row, transfer, event.sequence()));
        }
    }

    private static TransferRow first(TransferEvent transfer, RecordedEvent event) {
        TransferRow.Legs legs = TransferRow.Legs.of(transfer.legs());
        long position = event.position();
        return switch (transfer) {
            case TransferLinked linked -> {
                TransferRow.Rate rate = TransferRow.Rate.of(linked.conversion());
                yield new TransferRow(position, 0, TransferState.LINKED, legs, rate, List.of(), null, null);
            }
            case TransferProposed proposed -> {
                List<String> evidence =
                        proposed.evidence().stream().map(Enum::name).toList();
                TransferRow.Rate rate = TransferRow.Rate.of(proposed.conversion());
                yield new TransferRow(
                        position, 0, TransferState.PROPOSED, legs, rate, evidence, proposed.daysApart(), null);
            }
            default -> throw new IllegalStateException("a transfer does not begin with " + transfer.getClass());
        };
    }

    private static TransferRow changed(TransferRow before, TransferEvent transfer, long version) {
        return switch (transfer) {
            case TransferLinked linked ->
                before.converted(version, TransferRow.Rate.of(linked.conversion()))
                        .decided(version, TransferState.LINKED, null);
            case TransferRejected rejected -> before.decided(version, TransferState.REJECTED, plain(rejected.reason()));
            case TransferUnlinked unlinked -> before.decided(version, TransferState.UNLINKED, plain(unlinked.reason()));
            case TransferConverted converted -> before.converted(version, TransferRow.Rate.of(converted.conversion()));
            case TransferProposed proposed -> throw new IllegalStateException("proposed a second time");
        };
    }

    private static @Nullable String plain(@Nullable PersonalText text) {
        return text == null ? null : Batches.storable(text.text());
    }

    private static void load(List<RecordedEvent> batch, Versions<TransferRow> transfers, Connection connection)
            throws SQLException {
        Rows touched = new Rows("household uuid", "id uuid");
        batch.stream()
                .filter(event -> event.event() instanceof TransferEvent && event.sequence() > 0)
                .map(event -> Key.of(event, ((TransferEvent) event.event()).transfer()))
                .distinct()
                .forEach(key -> touched.add(key.household(), key.id()));
        String sql = "select t.* from %s join transfers t on t.household = r.household and t.id = r.id"
                + " and t.to_position = " + Versions.STANDS;
        touched.query(sql, connection, row -> {
            Key key = new Key(row.getObject("household", UUID.class), row.getObject("id", UUID.class));
            transfers.loaded(key, TransferRow.read(row));
            return key;
        });
    }
}
