package financetracker.query.transfers;

import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transfer.Conversion;
import financetracker.events.transfer.Evidence;
import financetracker.events.transfer.TransferId;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.view.Answer;
import financetracker.query.view.ViewReads;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal.UnknownTransfer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads transfers together with their legs. */
@Component
class Transfers {
    private static final List<String> VIEWS = List.of(TransfersView.NAME, "transactions");
    private static final String SELECT = """
            select t.*,
                   f.amount as f_amount, f.currency as f_currency, f.date as f_date, f.status as f_status,
                   i.amount as i_amount, i.currency as i_currency, i.date as i_date, i.status as i_status
            from views.transfers t
            join views.transactions f on f.household = t.household and f.id = t.from_transaction
                and f.from_position <= :position and f.to_position > :position
            join views.transactions i on i.household = t.household and i.id = t.to_transaction
                and i.from_position <= :position and i.to_position > :position
            where t.household = :household and t.from_position <= :position and t.to_position > :position""";
    private static final String LIST = " and (:state::text is null or t.state = :state) and t.first_position > :after"
            + " order by t.first_position limit :limit";

    private final ViewReads reads;

    Transfers(ViewReads reads) {
        this.reads = reads;
    }

    /** @param after the sequence that the page before ended with; 0 for the first */
    Answer<TransferPage> page(
            HouseholdId household, @Nullable TransferState state, long after, int limit, @Nullable String knownAt) {
        Long at = reads.position(knownAt);
        return reads.read(household, at, VIEWS, position -> {
            List<Transfer> found = reads.jdbc()
                    .sql(SELECT + LIST)
                    .param("household", household.value())
                    .param("position", position)
                    .param("state", state == null ? null : state.name())
                    .param("after", after)
                    .param("limit", limit)
                    .query((row, number) -> transfer(row))
                    .list();
            return new TransferPage(found, found.size() < limit ? null : found.getLast().sequence);
        });
    }

    /** @throws CommandRefused if the household has no such transfer */
    Answer<Transfer> one(HouseholdId household, TransferId id, @Nullable String knownAt) {
        Long at = reads.position(knownAt);
        return reads.read(
                household,
                at,
                VIEWS,
                position -> reads.jdbc()
                        .sql(SELECT + " and t.id = :id")
                        .param("household", household.value())
                        .param("position", position)
                        .param("id", id.value())
                        .query((row, number) -> transfer(row))
                        .optional()
                        .orElseThrow(() -> CommandRefused.because(new UnknownTransfer(id))));
    }

    private static Transfer transfer(ResultSet row) throws SQLException {
        TransferRow transfer = TransferRow.read(row);
        TransferRow.Rate rate = transfer.rate();
        return new Transfer(
                row.getObject("id", UUID.class),
                transfer.state(),
                leg(
                        row,
                        "f_",
                        transfer.legs().fromTransaction(),
                        transfer.legs().fromAccount()),
                leg(row, "i_", transfer.legs().toTransaction(), transfer.legs().toAccount()),
                rate == null ? null : new Rate(rate.rate(), Conversion.Source.valueOf(rate.source()), rate.date()),
                transfer.evidence().stream().map(Evidence::valueOf).toList(),
                transfer.daysApart(),
                transfer.reason(),
                transfer.firstPosition(),
                transfer.streamVersion());
    }

    private static Leg leg(ResultSet row, String prefix, UUID transaction, UUID account) throws SQLException {
        return new Leg(
                transaction,
                account,
                new Money(row.getLong(prefix + "amount"), new Currency(row.getString(prefix + "currency"))),
                row.getObject(prefix + "date", LocalDate.class),
                TransactionStatus.valueOf(row.getString(prefix + "status")));
    }

    /** @param next the sequence to go on after; null at the end */
    record TransferPage(List<Transfer> items, @Nullable Long next) {}

    /**
     * A transfer.
     *
     * @param rate null within one currency
     * @param evidence what speaks for a proposed one; empty for others
     * @param daysApart between the legs when it was proposed; null for others
     * @param reason why it was rejected or unlinked; null where none was given
     * @param sequence the position of its first event
     * @param version its ETag
     */
    record Transfer(
            UUID id,
            TransferState state,
            Leg from,
            Leg to,
            @Nullable Rate rate,
            List<Evidence> evidence,
            @Nullable Integer daysApart,
            @Nullable String reason,
            long sequence,
            long version) {}

    /** @param amount from its account's point of view */
    @Schema(name = "TransferLeg")
    record Leg(UUID transactionId, UUID accountId, Money amount, LocalDate date, TransactionStatus status) {}

    /** @param rate units of the arriving currency for one of the leaving */
    @Schema(name = "FrozenRate")
    record Rate(String rate, Conversion.Source source, LocalDate date) {}
}
