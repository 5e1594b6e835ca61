package financetracker.query.view;

import financetracker.events.HouseholdId;
import financetracker.log.EventLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads views at one position: all that a reading selects stands at the same place in the log, also when it comes from
 * several views, because each keeps its versions.
 */
@Component
public class ViewReads {
    /** How long a reader waits for a view. */
    public static final Duration WAIT_MAX = Duration.ofSeconds(2);

    private static final String STATE = """
            select v.view, v.position, k.position as parked
            from public.view_position v
            left join public.view_parked k on k.view = v.view and k.version = v.version and k.household = :household
            where v.view in (:views) and v.view || ' ' || v.version in (:versions)""";

    private final List<View> views;
    private final EventLog log;
    private final ViewPositions positions;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public ViewReads(List<View> views, EventLog log, ViewPositions positions, Clock clock, DataSource dataSource) {
        this.views = List.copyOf(views);
        this.log = log;
        this.positions = positions;
        this.clock = clock;
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Runs statements on the snapshot of the {@link #read} that is going on in this thread. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** The position that a {@code knownAt} parameter asks for, null for now. */
    public @Nullable Long position(@Nullable String knownAt) {
        return knownAt == null ? null : KnownAt.resolve(knownAt, log, clock);
    }

    /**
     * Reads at a position.
     *
     * @param at null for the newest that all of the views have
     * @param names of the views that the reading selects from
     * @param reading gets the position that it must select the versions of
     * @throws ViewBehind if a view does not get to the position in time
     * @throws ViewIncomplete if a view misses an event of the household at or before the position
     */
    public <T> Answer<T> read(
            HouseholdId household, @Nullable Long at, Collection<String> names, LongFunction<T> reading) {
        if (at != null) {
            await(names, at);
        }
        return transaction.execute(status -> {
            jdbc.sql("set transaction isolation level repeatable read read only")
                    .update();
            long position = position(household, at, names);
            return new Answer<>(position, reading.apply(position));
        });
    }

    /**
     * Reads the newest that all of the views have, which is at least a position.
     *
     * @throws ViewBehind if a view does not get to the position in time
     * @throws ViewIncomplete if a view misses an event of the household
     */
    public <T> Answer<T> readFrom(
            HouseholdId household, long atLeast, Collection<String> names, LongFunction<T> reading) {
        await(names, atLeast);
        return read(household, null, names, reading);
    }

    private long position(HouseholdId household, @Nullable Long at, Collection<String> names) {
        List<State> states = states(household, names);
        long newest = states.stream().mapToLong(State::position).min().orElse(0);
        long position = at == null ? newest : at;
        if (position > newest) {
            throw new ViewBehind(position);
        }
        for (State state : states) {
            if (state.parked != null && state.parked <= position) {
                throw new ViewIncomplete(state.view, state.parked);
            }
        }
        return position;
    }

    private List<State> states(HouseholdId household, Collection<String> names) {
        return jdbc.sql(STATE)
                .param("household", household.value())
                .param("views", names)
                .param(
                        "versions",
                        views.stream()
                                .map(view -> view.name() + " " + view.version())
                                .toList())
                .query((row, number) ->
                        new State(row.getString("view"), row.getLong("position"), row.getObject("parked", Long.class)))
                .list();
    }

    private void await(Collection<String> names, long position) {
        try {
            if (!positions.await(names, position, WAIT_MAX)) {
                throw new ViewBehind(position);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ViewBehind(position);
        }
    }

    private record State(
            String view, long position, @Nullable Long parked) {}
}
