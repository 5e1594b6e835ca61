package financetracker.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DatabaseOutageTest {
    private final String url = TestDatabase.create().url();

    @Test
    void a_connection_that_the_server_ends_is_an_outage() throws SQLException {
        try (Connection lost = DriverManager.getConnection(url);
                Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(lost, true));
            int pid = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            statement.execute("select pg_terminate_backend(" + pid + ")");

            assertThat(DatabaseOutage.isBehind(failure(jdbc, "select 1"))).isTrue();
        }
    }

    @Test
    void a_statement_that_is_wrong_is_not() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(DatabaseOutage.isBehind(failure(jdbc, "select 1 / 0"))).isFalse();
            assertThat(DatabaseOutage.isBehind(failure(jdbc, "select nothing"))).isFalse();
            assertThat(DatabaseOutage.isBehind(new IllegalStateException("ours")))
                    .isFalse();
        }
    }

    private static Throwable failure(JdbcClient jdbc, String sql) {
        try {
            throw new AssertionError(
                    "it answered " + jdbc.sql(sql).query(Integer.class).single());
        } catch (DataAccessException failure) {
            return failure;
        }
    }
}
