package financetracker.query.counterparties;

import financetracker.events.HouseholdId;
import financetracker.events.counterparty.CounterpartyId;
import financetracker.query.view.Answer;
import financetracker.query.view.ViewReads;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads counterparties. */
@Component
public class KnownCounterparties {
    /** The view that they come from. */
    public static final String VIEW = CounterpartiesView.NAME;

    private static final String ALL = """
            select * from views.counterparties
            where household = :household and from_position <= :position and to_position > :position""";
    private static final String VERSION = """
            select coalesce(max(stream_version), 0) from views.counterparties
            where household = :household and from_position <= :position""";

    private static final String MEANT = ALL + """

            and id = (select coalesce(merged_into, id) from views.counterparties
                      where household = :household and id = :id
                        and from_position <= :position and to_position > :position)""";

    private final ViewReads reads;

    public KnownCounterparties(ViewReads reads) {
        this.reads = reads;
    }

    Answer<CounterpartyList> list(HouseholdId household, @Nullable String knownAt) {
        Long at = reads.position(knownAt);
        return reads.read(
                household,
                at,
                List.of(VIEW),
                position -> new CounterpartyList(
                        select(ALL + " order by merged_into is not null, lower(name), id", household, position)
                                .query((row, number) -> counterparty(row))
                                .list(),
                        version(household, position)));
    }

    /** @throws CommandRefused if the household has no such counterparty */
    Answer<OneCounterparty> one(HouseholdId household, CounterpartyId id, @Nullable String knownAt) {
        Long at = reads.position(knownAt);
        return reads.read(
                household,
                at,
                List.of(VIEW),
                position -> select(ALL + " and id = :id", household, position)
                        .param("id", id.value())
                        .query((row, number) -> new OneCounterparty(counterparty(row), version(household, position)))
                        .optional()
                        .orElseThrow(() -> CommandRefused.because(new Refusal.CounterpartyNotFound(id))));
    }

    /** What all texts mean at a position, within a reading of {@link ViewReads} that names {@link #VIEW}. */
    public Meanings all(HouseholdId household, long position) {
        return meanings(household, select(ALL, household, position));
    }

    /** What some texts mean at a position, within a reading of {@link ViewReads} that names {@link #VIEW}. */
    public Meanings of(HouseholdId household, long position, Collection<String> texts) {
        String[] payees = texts.stream()
                .distinct()
                .map(text -> Payee.key(household.value(), text).toString())
                .toArray(String[]::new);
        return meanings(
                household,
                select(ALL + " and payees && :payees::text[]", household, position)
                        .param("payees", payees));
    }

    /**
     * The keys of all texts that mean a counterparty, or the one that it was merged into; empty if there is none.
     *
     * @see Payee#key
     */
    public List<String> payees(HouseholdId household, long position, UUID counterparty) {
        return select(MEANT, household, position)
                .param("id", counterparty)
                .query((row, number) ->
                        List.of((String[]) row.getArray("payees").getArray()))
                .optional()
                .orElse(List.of());
    }

    private static Meanings meanings(HouseholdId household, StatementSpec select) {
        Map<String, UUID> counterparties = new HashMap<>();
        select.query(row -> {
            UUID id = row.getObject("id", UUID.class);
            for (String payee : (String[]) row.getArray("payees").getArray()) {
                counterparties.put(payee, id);
            }
        });
        return new Meanings(household.value(), counterparties);
    }

    private StatementSpec select(String sql, HouseholdId household, long position) {
        return reads.jdbc().sql(sql).param("household", household.value()).param("position", position);
    }

    private long version(HouseholdId household, long position) {
        return select(VERSION, household, position).query(Long.class).single();
    }

    private static Counterparty counterparty(ResultSet row) throws SQLException {
        CounterpartyRow read = CounterpartyRow.read(row);
        return new Counterparty(row.getObject("id", UUID.class), read.name(), read.aliases(), read.mergedInto());
    }

    /** @param version of all together: their ETag */
    record CounterpartyList(List<Counterparty> items, long version) {}

    /** @param version of all together, which a change of one is checked against */
    record OneCounterparty(Counterparty counterparty, long version) {}
}
