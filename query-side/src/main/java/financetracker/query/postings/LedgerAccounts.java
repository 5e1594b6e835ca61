package financetracker.query.postings;

import financetracker.events.HouseholdId;
import financetracker.query.view.ViewReads;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which ledger accounts there are: those that were ever posted to, also where it was taken back. */
@Component
public class LedgerAccounts {
    private static final String SELECT = """
            select book, ref, currency, min(date) as first, max(date) as last from views.postings
            where household = :household and position <= :position and date <= coalesce(:asOf::date, 'infinity')
            group by book, ref, currency order by book, ref, currency""";

    private final ViewReads reads;

    LedgerAccounts(ViewReads reads) {
        this.reads = reads;
    }

    /**
     * All of them, within a reading of {@link ViewReads} that names {@link LedgerSums#VIEW}.
     *
     * @param asOf the last effective date that counts; null where all do
     */
    public List<Used> at(HouseholdId household, long position, @Nullable LocalDate asOf) {
        return reads.jdbc()
                .sql(SELECT)
                .param("household", household.value())
                .param("position", position)
                .param("asOf", asOf)
                .query((row, number) -> new Used(
                        Book.valueOf(row.getString("book")),
                        row.getObject("ref", UUID.class),
                        row.getString("currency"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    /**
     * @param ref the account or category; null while uncategorised, and for equity
     * @param first the earliest effective date
     * @param last the latest one
     */
    public record Used(Book book, @Nullable UUID ref, String currency, LocalDate first, LocalDate last) {}
}
