package financetracker.testdatabase;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A database of a test's own on one real server for each JVM.
 *
 * <p>The system property {@code test.database} chooses the server: {@code auto} (the default: Testcontainers where a
 * Docker engine runs, embedded elsewhere), {@code docker}, {@code embedded}, or a JDBC address of a server whose user
 * may create databases.
 */
public final class TestDatabase {
    private static @Nullable Function<String, String> server;

    private final String url;

    private TestDatabase(String url) {
        this.url = url;
    }

    /** An empty database that nobody else uses. */
    public static TestDatabase create() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        Function<String, String> urls = server();
        try (Connection connection = DriverManager.getConnection(urls.apply("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create a test database", e);
        }
        return new TestDatabase(urls.apply(name));
    }

    /** The JDBC address, user and password included. */
    public String url() {
        return url;
    }

    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        return dataSource;
    }

    private static synchronized Function<String, String> server() {
        if (server == null) {
            String choice = System.getProperty("test.database", "auto");
            server = switch (choice) {
                case "auto" -> dockerRuns() ? docker() : embedded();
                case "docker" -> docker();
                case "embedded" -> embedded();
                default -> given(choice);
            };
        }
        return server;
    }

    private static boolean dockerRuns() {
        if (System.getenv("DOCKER_HOST") == null && !Files.exists(Path.of("/var/run/docker.sock"))) {
            return false;
        }
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException noEngine) {
            return false;
        }
    }

    // Closed by Testcontainers' own reaper when the JVM ends.
    @SuppressWarnings("resource")
    private static Function<String, String> docker() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:17");
        container.start();
        report("Testcontainers, " + container.getDockerImageName());
        return name -> "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/" + name
                + "?user=" + container.getUsername() + "&password=" + container.getPassword();
    }

    private static Function<String, String> embedded() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            report("embedded, port " + postgres.getPort());
            return name -> postgres.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
        }
    }

    private static Function<String, String> given(String address) {
        report("given, " + address.replaceAll("password=[^&]*", "password=***"));
        return name -> address.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
    }

    private static void report(String which) {
        System.Logger log = System.getLogger(TestDatabase.class.getName());
        log.log(System.Logger.Level.INFO, "tests run on PostgreSQL: " + which);
    }
}
