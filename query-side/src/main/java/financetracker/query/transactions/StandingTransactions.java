package financetracker.query.transactions;

import financetracker.events.HouseholdId;
import financetracker.query.view.ViewReads;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all of a household's transactions one after the other, however many there are. */
@Component
public class StandingTransactions {
    /** The view that they come from. */
    public static final String VIEW = "transactions";

    // So many rows are in memory at a time.
    private static final int FETCHED = 500;
    private static final String SELECT = """
            select * from views.transactions
            where household = :household and from_position <= :position and to_position > :position
              and (:account::uuid is null or account = :account::uuid)
              and date >= coalesce(:from::date, '-infinity') and date <= coalesce(:asOf::date, 'infinity')
            order by date, recorded_position""";

    private final ViewReads reads;

    StandingTransactions(ViewReads reads) {
        this.reads = reads;
    }

    /**
     * Which ones; null is no restriction.
     *
     * @param from the first effective date
     * @param asOf the last one
     */
    public record Range(
            @Nullable UUID account,
            @Nullable LocalDate from,
            @Nullable LocalDate asOf) {}

    /**
     * Hands them over by date and then in the order of the log, voided ones included, within a reading of {@link
     * ViewReads} that names {@link #VIEW}.
     *
     * @param each gets a transaction and the position at which it was recorded
     */
    public void each(
            HouseholdId household, long position, Range range, Names names, BiConsumer<Transaction, Long> each) {
        reads.jdbc()
                .sql(SELECT)
                .param("household", household.value())
                .param("position", position)
                .param("account", range.account)
                .param("from", range.from)
                .param("asOf", range.asOf)
                .withFetchSize(FETCHED)
                .query(row -> {
                    TransactionRow read = TransactionRow.read(row);
                    each.accept(Transaction.of(row.getObject("id", UUID.class), read, names), read.recordedPosition());
                });
    }
}
