package financetracker.eventstore;

import financetracker.events.Caller;
import financetracker.events.Receipt;
import financetracker.log.LogUnavailable;
import financetracker.log.Receipts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

final class PostgresReceipts implements Receipts {
    private final DataSource dataSource;
    private final EventCodec codec;
    private final OrderedAppender appender;

    PostgresReceipts(DataSource dataSource, EventCodec codec, OrderedAppender appender) {
        this.dataSource = dataSource;
        this.codec = codec;
        this.appender = appender;
    }

    @Override
    public Optional<Receipt> find(Caller.IdempotencyKey key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select request, id, version, position, result_rows from event_log.receipt where key = ?")) {
            select.setBytes(1, HexFormat.of().parseHex(key.key()));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!Arrays.equals(row.getBytes(1), HexFormat.of().parseHex(key.request()))) {
                    throw new ReceiptOfAnotherRequest();
                }
                return Optional.of(new Receipt(
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getLong(4),
                        codec.decodeRows(row.getString(5)),
                        true));
            }
        } catch (SQLException e) {
            throw new LogUnavailable("a receipt could not be read", e);
        }
    }

    @Override
    public void store(Caller caller, Receipt receipt) {
        appender.append(new Append(
                List.of(),
                Map.of(),
                newReceipt(caller, receipt.id(), receipt.version(), receipt.rows()),
                new CompletableFuture<>()));
    }

    /** Null where the caller gave no key. */
    Append.@Nullable NewReceipt newReceipt(Caller caller, UUID id, long version, List<Receipt.Row> rows) {
        Caller.IdempotencyKey key = caller.idempotency();
        if (key == null) {
            return null;
        }
        return new Append.NewReceipt(
                HexFormat.of().parseHex(key.key()),
                caller.household(),
                HexFormat.of().parseHex(key.request()),
                id,
                version,
                codec.encodeRows(rows));
    }

    /** Deletes receipts that are older than the thirty days for which they are kept. */
    void deleteExpired() {
        execute("delete from event_log.receipt where recorded_at <= now() - interval '30 days'");
    }

    private void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new LogUnavailable("receipts could not be deleted", e);
        }
    }
}
