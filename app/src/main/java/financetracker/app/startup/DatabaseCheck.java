package financetracker.app.startup;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Tells in a sentence why a configured database cannot be used, before anything else fails on it. */
final class DatabaseCheck {
    private static final int OLDEST_MAJOR = 15;

    private DatabaseCheck() {}

    static void check(DatabaseAddress address) {
        check(address, OLDEST_MAJOR);
    }

    static void check(DatabaseAddress address, int oldestMajor) {
        if (!address.url().startsWith("jdbc:postgresql:")) {
            throw new StartupFailure("The database address " + address.url()
                    + " is not one of PostgreSQL: spring.datasource.url starts with jdbc:postgresql://.");
        }
        Properties settings = new Properties();
        settings.setProperty("connectTimeout", "10");
        settings.setProperty("socketTimeout", "20");
        try (Connection connection = address.connect(settings);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version_num')::int / 10000, current_setting('server_version')")) {
            row.next();
            if (row.getInt(1) < oldestMajor) {
                throw new StartupFailure("The database at " + address + " is PostgreSQL " + row.getString(2)
                        + ": Finance Tracker needs " + oldestMajor + " or newer.");
            }
        } catch (SQLException e) {
            throw new StartupFailure(sentence(address, e), e);
        }
    }

    private static String sentence(DatabaseAddress address, SQLException e) {
        String state = state(e);
        return switch (state) {
            case "28P01", "28000" ->
                "The database at " + address
                        + " refuses the sign-in: check spring.datasource.username and spring.datasource.password.";
            case "3D000" ->
                "The database at " + address + " does not exist: create it, or correct spring.datasource.url.";
            case "53300" -> "The database at " + address + " has no free connection: raise its max_connections.";
            case "57P03" -> "The database at " + address + " is starting or stopping: try again in a moment.";
            default ->
                "The database at " + address + " cannot be reached (" + reason(e)
                        + "): start it, or correct spring.datasource.url, or leave that out to use the embedded one.";
        };
    }

    private static String state(SQLException e) {
        @Nullable String state = e.getSQLState();
        return state == null ? "" : state;
    }

    /** The innermost reason is the short one ("Connection refused"); no message of the driver carries a password. */
    private static String reason(SQLException e) {
        Throwable innermost = e;
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            innermost = cause;
        }
        return innermost instanceof UnknownHostException
                ? "no such host"
                : String.valueOf(innermost.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
