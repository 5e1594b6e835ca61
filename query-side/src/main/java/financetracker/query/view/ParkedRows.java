package financetracker.query.view;

import financetracker.events.HouseholdId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The rows of what one view has parked, within a turn at writing it. */
record ParkedRows(View view, Connection connection) {
    Set<HouseholdId> households() throws SQLException {
        String sql = "select household from public.view_parked where view = ? and version = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, view.name());
            select.setInt(2, view.version());
            Set<HouseholdId> households = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    households.add(new HouseholdId(rows.getObject(1, UUID.class)));
                }
            }
            return households;
        }
    }

    void add(HouseholdId household, long position, Exception failure) throws SQLException {
        String sql =
                "insert into public.view_parked (view, version, household, position, error) values (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, view.name());
            insert.setInt(2, view.version());
            insert.setObject(3, household.value());
            insert.setLong(4, position);
            insert.setString(5, Failures.describe(failure));
            insert.executeUpdate();
        }
    }

    /** @return whether it was there still */
    boolean remove(ParkedHousehold parked) throws SQLException {
        String sql = "delete from public.view_parked where view = ? and version = ? and household = ? and position = ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, parked.view());
            delete.setInt(2, parked.version());
            delete.setObject(3, parked.household().value());
            delete.setLong(4, parked.position());
            return delete.executeUpdate() == 1;
        }
    }
}
