package financetracker.query.view;

import financetracker.events.HouseholdId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Overwriting a household's personal columns. */
public final class Erasure {
    private Erasure() {}

    /** @param update with one parameter, the household */
    public static void run(String update, HouseholdId household, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setObject(1, household.value());
            statement.executeUpdate();
        }
    }
}
