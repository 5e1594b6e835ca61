package financetracker.query.view;

import financetracker.events.HouseholdId;
import financetracker.log.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A read model: its own tables and how events change them. Used live, in rebuilds and in private schemas alike, so it
 * reads only events and its own tables, names no schema, knows no clock, and has no side effect elsewhere.
 */
public interface View {
    /** Stable, in snake_case: part of the schema's name and of what operators see. */
    String name();

    /** Raised with any change of tables or meaning: the new version is built from the log beside the old one. */
    int version();

    /** Creates the tables, unqualified, in an empty schema that is first on the search path. */
    String ddl();

    /**
     * Applies events in order; the caller commits the rows together with the view's position. How a history is cut into
     * batches makes no difference to the rows.
     *
     * @param batch ascending positions; households that are parked are left out
     */
    void apply(List<RecordedEvent> batch, Connection connection) throws SQLException;

    /**
     * Overwrites every personal column of the household with {@code erased}; amounts stay. May be repeated.
     *
     * <p>Part of what {@link #apply} does with a {@code HouseholdErased}; by itself it serves a household that is
     * parked, whose rows must not keep what was erased.
     */
    void erase(HouseholdId household, Connection connection) throws SQLException;
}
