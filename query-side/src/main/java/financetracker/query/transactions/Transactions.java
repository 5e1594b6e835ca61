package financetracker.query.transactions;

import financetracker.events.Actor;
import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionId;
import financetracker.query.categories.Categories;
import financetracker.query.categories.Tree;
import financetracker.query.view.Answer;
import financetracker.query.view.ViewReads;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal.UnknownTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads transactions: one, its history, a page of many. */
@Component
class Transactions {
    private static final List<String> VIEWS = List.of("transactions", Categories.VIEW);
    private static final int VERSIONS_MAX = 1_000;
    private static final String ONE = """
            select * from views.transactions
            where household = :household and id = :id and from_position <= :position and to_position > :position""";
    private static final String HISTORY = """
            select * from views.transactions
            where household = :household and id = :id and from_position <= :position
            order by from_position limit :limit""";

    private final ViewReads reads;
    private final Categories categories;

    Transactions(ViewReads reads, Categories categories) {
        this.reads = reads;
        this.categories = categories;
    }

    /** @throws CommandRefused if the household has no such transaction */
    Answer<Transaction> one(HouseholdId household, TransactionId id, @Nullable String knownAt) {
        Long at = reads.position(knownAt);
        return reads.read(
                household,
                at,
                VIEWS,
                position -> reads.jdbc()
                        .sql(ONE)
                        .param("household", household.value())
                        .param("id", id.value())
                        .param("position", position)
                        .query((row, number) -> Transaction.of(
                                id.value(), TransactionRow.read(row), categories.merged(household, position)))
                        .optional()
                        .orElseThrow(() -> unknown(id)));
    }

    /**
     * Every version from the first, at most {@value #VERSIONS_MAX}.
     *
     * @throws CommandRefused if the household has no such transaction
     */
    Answer<List<Version>> history(HouseholdId household, TransactionId id, @Nullable String knownAt) {
        Long at = reads.position(knownAt);
        return reads.read(household, at, VIEWS, position -> {
            Tree merged = categories.merged(household, position);
            List<Version> versions = reads.jdbc()
                    .sql(HISTORY)
                    .param("household", household.value())
                    .param("id", id.value())
                    .param("position", position)
                    .param("limit", VERSIONS_MAX)
                    .query((row, number) -> Version.read(id.value(), row, merged))
                    .list();
            if (versions.isEmpty()) {
                throw unknown(id);
            }
            return versions;
        });
    }

    /** A page; its answer stands at the position of the first page. */
    Answer<TransactionPage> page(HouseholdId household, TransactionFilter filter) {
        Cursor cursor = filter.cursor() == null ? null : Cursor.decode(filter.cursor(), filter);
        Long at = cursor == null ? reads.position(filter.knownAt()) : reads.position(Long.toString(cursor.position()));
        return reads.read(household, at, VIEWS, position -> {
            var select = new TransactionSelect(
                    household.value(), filter, cursor, position, categories.merged(household, position));
            return select.page(reads.jdbc());
        });
    }

    private static CommandRefused unknown(TransactionId id) {
        return CommandRefused.because(new UnknownTransaction(id));
    }

    /**
     * A version of a transaction, and what made it.
     *
     * @param sequence the position of its event
     * @param reason null where none was given
     */
    record Version(
            long version,
            long sequence,
            ChangeKind change,
            Instant recordedAt,
            ChangedBy actor,
            @Nullable String reason,
            Transaction transaction) {
        static Version read(UUID id, ResultSet result, Tree categories) throws SQLException {
            TransactionRow row = TransactionRow.read(result);
            TransactionRow.Cause cause = row.cause();
            return new Version(
                    cause.streamVersion(),
                    result.getLong("from_position"),
                    ChangeKind.valueOf(cause.change()),
                    cause.at(),
                    new ChangedBy(Actor.Kind.valueOf(cause.actorKind()), cause.actor()),
                    cause.reason(),
                    Transaction.of(id, row, categories));
        }
    }

    /** @param id null where the kind has no ids */
    record ChangedBy(Actor.Kind kind, @Nullable UUID id) {}
}
