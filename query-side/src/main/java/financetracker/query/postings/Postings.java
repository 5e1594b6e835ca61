package financetracker.query.postings;

import financetracker.events.HouseholdId;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.view.Answer;
import financetracker.query.view.ViewReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the journal. */
@Component
class Postings {
    private static final List<String> VIEWS = List.of("postings");
    private static final String SELECT = """
            select * from views.postings
            where household = :household and position > :since and position <= :position
            order by position, line limit :limit""";

    private final ViewReads reads;

    Postings(ViewReads reads) {
        this.reads = reads;
    }

    /**
     * The postings of whole events after a position, in the order of the log.
     *
     * @param limit at least the postings that one event can have, four
     */
    Answer<PostingPage> page(HouseholdId household, long since, int limit, @Nullable String knownAt) {
        Long at = reads.position(knownAt);
        return reads.read(household, at, VIEWS, position -> {
            List<Posting> found = reads.jdbc()
                    .sql(SELECT)
                    .param("household", household.value())
                    .param("since", since)
                    .param("position", position)
                    .param("limit", limit + 1)
                    .query((row, number) -> posting(row))
                    .list();
            if (found.size() <= limit) {
                return new PostingPage(found, null);
            }
            // The last event may go on beyond the page; it begins the next one whole.
            long cut = found.getLast().sequence;
            List<Posting> whole =
                    found.stream().filter(posting -> posting.sequence < cut).toList();
            return new PostingPage(whole, whole.getLast().sequence);
        });
    }

    private static Posting posting(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        String account = Book.valueOf(row.getString("book")).ledgerAccount(row.getObject("ref", UUID.class), currency);
        return new Posting(
                row.getLong("position"),
                row.getInt("line"),
                row.getObject("transaction", UUID.class),
                row.getObject("date", LocalDate.class),
                row.getBoolean("pending"),
                account,
                new Money(row.getLong("amount"), new Currency(currency)));
    }

    /** @param next the sequence to go on after; null at the end */
    record PostingPage(List<Posting> items, @Nullable Long next) {}

    /**
     * One leg of an entry.
     *
     * @param sequence the position of the event that made it
     * @param account such as {@code assets:<id>} or {@code expenses:uncategorised}
     */
    record Posting(
            long sequence,
            int line,
            UUID transactionId,
            LocalDate date,
            boolean pending,
            String account,
            Money amount) {}
}
