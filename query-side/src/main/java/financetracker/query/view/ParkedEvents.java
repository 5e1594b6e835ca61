package financetracker.query.view;

import financetracker.events.HouseholdId;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What views could not apply, and the operator's command to try again once the cause is gone. */
@Component
public class ParkedEvents {
    private static final Logger logger = LoggerFactory.getLogger(ParkedEvents.class);
    private static final int BATCH_MAX = 1_000;

    private final List<View> views;
    private final EventLog log;
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public ParkedEvents(List<View> views, EventLog log, DataSource dataSource) {
        this.views = List.copyOf(views);
        this.log = log;
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** What is parked on the versions of views that this program knows, oldest first. */
    public List<ParkedHousehold> all() {
        String sql =
                "select view, version, household, position, error, parked_at from public.view_parked order by position";
        return jdbc
                .sql(sql)
                .query((row, number) -> new ParkedHousehold(
                        row.getString("view"),
                        row.getInt("version"),
                        new HouseholdId(row.getObject("household", UUID.class)),
                        row.getLong("position"),
                        row.getString("error"),
                        row.getTimestamp("parked_at").toInstant()))
                .list()
                .stream()
                .filter(parked -> views.stream().anyMatch(view -> isOf(view, parked)))
                .toList();
    }

    /**
     * Applies what is parked, each household in a transaction of its own. One that fails again stays parked.
     *
     * @return what is parked still
     */
    public List<ParkedHousehold> retry() {
        for (ParkedHousehold parked : all()) {
            View view = views.stream()
                    .filter(each -> isOf(each, parked))
                    .findFirst()
                    .orElseThrow();
            try {
                retry(parked, view);
            } catch (SQLException | RuntimeException failure) {
                logger.warn(
                        "household {} stays parked on view {}: {}",
                        parked.household(),
                        view.name(),
                        Failures.describe(failure));
            }
        }
        return all();
    }

    private void retry(ParkedHousehold parked, View view) throws SQLException {
        try (KeptConnection connection = new KeptConnection(dataSource);
                ViewTransaction turn = ViewTransaction.begin(view, connection)) {
            // Another operator's retry may have cleared it, or the feeder parked it anew, before this one got the lock.
            if (!new ParkedRows(view, turn.connection()).remove(parked)) {
                return;
            }
            for (List<RecordedEvent> batch = next(parked, parked.position() - 1, turn.position());
                    !batch.isEmpty();
                    batch = next(parked, batch.getLast().position(), turn.position())) {
                view.apply(batch, turn.connection());
            }
            turn.commitAt(turn.position());
        }
    }

    private List<RecordedEvent> next(ParkedHousehold parked, long after, long upTo) {
        List<RecordedEvent> events = new ArrayList<>(log.readHousehold(parked.household(), after, BATCH_MAX));
        events.removeIf(event -> event.position() > upTo);
        return events;
    }

    private static boolean isOf(View view, ParkedHousehold parked) {
        return view.name().equals(parked.view()) && view.version() == parked.version();
    }
}
