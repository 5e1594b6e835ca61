package financetracker.app.startup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Where the database is: for those who need a connection of their own, outside the pool.
 *
 * @param url a JDBC address without user and password
 */
public record DatabaseAddress(String url, String user, String password) {

    /** Takes user and password out of the address where they are in it; those given apart win. */
    public static DatabaseAddress of(String url, String user, String password) {
        int question = url.indexOf('?');
        if (question < 0) {
            return new DatabaseAddress(url, user, password);
        }
        List<String> kept = new ArrayList<>();
        for (String parameter : url.substring(question + 1).split("&")) {
            if (parameter.startsWith("user=")) {
                user = user.isEmpty() ? parameter.substring("user=".length()) : user;
            } else if (parameter.startsWith("password=")) {
                password = password.isEmpty() ? parameter.substring("password=".length()) : password;
            } else if (!parameter.isEmpty()) {
                kept.add(parameter);
            }
        }
        String address = url.substring(0, question);
        return new DatabaseAddress(kept.isEmpty() ? address : address + "?" + String.join("&", kept), user, password);
    }

    /**
     * This address, when a database that is new enough answers there.
     *
     * @throws StartupFailure when not, with the reason
     */
    public DatabaseAddress checked() {
        DatabaseCheck.check(this);
        return this;
    }

    /** A connection that belongs to the caller. */
    public Connection connect() throws SQLException {
        return connect(new Properties());
    }

    /** A connection that belongs to the caller, with settings of the driver. */
    public Connection connect(Properties settings) throws SQLException {
        Properties all = new Properties();
        all.putAll(settings);
        if (!user.isEmpty()) {
            all.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            all.setProperty("password", password);
        }
        return DriverManager.getConnection(url, all);
    }

    @Override
    public String toString() {
        return url + " as " + (user.isEmpty() ? "the default user" : user);
    }
}
