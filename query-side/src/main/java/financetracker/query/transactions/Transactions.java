package financetracker.query.transactions;

import financetracker.events.Actor;
import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionId;
import financetracker.query.categories.Categories;
import financetracker.query.categories.Tree;
import financetracker.query.counterparties.KnownCounterparties;
import financetracker.query.view.Answer;
import financetracker.query.view.ViewReads;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal.UnknownTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads transactions: one, its history, a page of many. */
@Component
class Transactions {
    private static final List<String> VIEWS = List.of("transactions", Categories.VIEW, KnownCounterparties.VIEW);
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
    private final KnownCounterparties counterparties;

    Transactions(ViewReads reads, Categories categories, KnownCounterparties counterparties) {
        this.reads = reads;
        this.categories = categories;
        this.counterparties = counterparties;
    }

    /** @throws CommandRefused if the household has no such transaction */
    Answer<Transaction> one(HouseholdId household, TransactionId id, @Nullable String knownAt) {
        Long at = reads.position(knownAt);
        return reads.read(household, at, VIEWS, position -> {
            TransactionRow found = reads.jdbc()
                    .sql(ONE)
                    .param("household", household.value())
                    .param("id", id.value())
                    .param("position", position)
                    .query((row, number) -> TransactionRow.read(row))
                    .optional()
                    .orElseThrow(() -> unknown(id));
            return Transaction.of(
                    id.value(),
                    found,
                    names(household, position, categories.merged(household, position), Stream.of(found)));
        });
    }

    /**
     * Every version from the first, at most {@value #VERSIONS_MAX}.
     *
     * @throws CommandRefused if the household has no such transaction
     */
    Answer<List<Version>> history(HouseholdId household, TransactionId id, @Nullable String knownAt) {
        Long at = reads.position(knownAt);
        return reads.read(household, at, VIEWS, position -> {
            List<VersionRow> versions = reads.jdbc()
                    .sql(HISTORY)
                    .param("household", household.value())
                    .param("id", id.value())
                    .param("position", position)
                    .param("limit", VERSIONS_MAX)
                    .query((row, number) -> new VersionRow(row.getLong("from_position"), TransactionRow.read(row)))
                    .list();
            if (versions.isEmpty()) {
                throw unknown(id);
            }
            Names names = names(
                    household,
                    position,
                    categories.merged(household, position),
                    versions.stream().map(VersionRow::row));
            return versions.stream()
                    .map(version -> Version.of(id.value(), version, names))
                    .toList();
        });
    }

    /** A page; its answer stands at the position of the first page. */
    Answer<TransactionPage> page(HouseholdId household, TransactionFilter filter) {
        Cursor cursor = filter.cursor() == null ? null : Cursor.decode(filter.cursor(), filter);
        Long at = cursor == null ? reads.position(filter.knownAt()) : reads.position(Long.toString(cursor.position()));
        return reads.read(household, at, VIEWS, position -> {
            Tree merged = categories.merged(household, position);
            var select = new TransactionSelect(household, filter, cursor, position, merged, counterparties);
            TransactionSelect.Page page = select.page(reads.jdbc());
            Names names =
                    names(household, position, merged, page.found().stream().map(TransactionSelect.Found::row));
            return new TransactionPage(
                    page.found().stream()
                            .map(each -> Transaction.of(each.id(), each.row(), names))
                            .toList(),
                    page.next());
        });
    }

    private Names names(HouseholdId household, long position, Tree merged, Stream<TransactionRow> rows) {
        List<String> texts = rows.map(row -> row.text().payee()).toList();
        return new Names(merged, counterparties.of(household, position, texts));
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
        static Version of(UUID id, VersionRow version, Names names) {
            TransactionRow.Cause cause = version.row.cause();
            return new Version(
                    cause.streamVersion(),
                    version.fromPosition,
                    ChangeKind.valueOf(cause.change()),
                    cause.at(),
                    new ChangedBy(Actor.Kind.valueOf(cause.actorKind()), cause.actor()),
                    cause.reason(),
                    Transaction.of(id, version.row, names));
        }
    }

    private record VersionRow(long fromPosition, TransactionRow row) {}

    /** @param id null where the kind has no ids */
    record ChangedBy(Actor.Kind kind, @Nullable UUID id) {}
}
