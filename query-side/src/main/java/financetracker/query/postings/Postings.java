package financetracker.query.postings;

import financetracker.events.HouseholdId;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.categories.Categories;
import financetracker.query.categories.Tree;
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
    private static final List<String> VIEWS = List.of("postings", Categories.VIEW);
    // Whole events: the page goes on to the end of the one that fills it.
    private static final String SELECT = """
            select * from views.postings
            where household = :household and position > :since and position <= coalesce(
                (select position from views.postings
                 where household = :household and position > :since and position <= :position
                 order by position, line offset :limit - 1 limit 1), :position)
            order by position, line""";

    private final ViewReads reads;
    private final Categories categories;

    Postings(ViewReads reads, Categories categories) {
        this.reads = reads;
        this.categories = categories;
    }

    /**
     * The postings of whole events after a position, in the order of the log.
     *
     * @param limit how many; more where the last event has more
     */
    Answer<PostingPage> page(HouseholdId household, long since, int limit, @Nullable String knownAt) {
        Long at = reads.position(knownAt);
        return reads.read(household, at, VIEWS, position -> {
            Tree merged = categories.merged(household, position);
            List<Posting> found = reads.jdbc()
                    .sql(SELECT)
                    .param("household", household.value())
                    .param("since", since)
                    .param("position", position)
                    .param("limit", limit)
                    .query((row, number) -> posting(row, merged))
                    .list();
            return new PostingPage(found, found.size() < limit ? null : found.getLast().sequence);
        });
    }

    private static Posting posting(ResultSet row, Tree merged) throws SQLException {
        String currency = row.getString("currency");
        Book book = Book.valueOf(row.getString("book"));
        UUID ref = row.getObject("ref", UUID.class);
        String account = book.ledgerAccount(book.isCategory() ? merged.resolved(ref) : ref, currency);
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
