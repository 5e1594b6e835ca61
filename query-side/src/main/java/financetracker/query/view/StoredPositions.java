package financetracker.query.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The positions as the database holds them, whichever node wrote them. */
record StoredPositions(DataSource dataSource) {
    /** By the views' names. */
    Map<String, Long> read(List<View> views) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select view, version, position from public.view_position");
                ResultSet rows = select.executeQuery()) {
            Map<String, Long> positions = new HashMap<>();
            while (rows.next()) {
                String name = rows.getString(1);
                int version = rows.getInt(2);
                if (views.stream().anyMatch(view -> view.name().equals(name) && view.version() == version)) {
                    positions.put(name, rows.getLong(3));
                }
            }
            return positions;
        }
    }
}
