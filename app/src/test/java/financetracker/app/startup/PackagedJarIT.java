package financetracker.app.startup;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.testdatabase.TestDatabase;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The jar as it is delivered. */
class PackagedJarIT {
    private static final Path JAR = setting("finance-tracker.jar");
    private static final Path COMPOSE = setting("finance-tracker.compose");

    @TempDir
    Path folder;

    /** No Docker engine is needed: the same jar, the same settings, a real PostgreSQL. */
    @Test
    void runs_with_the_settings_of_the_compose_file() throws Exception {
        DatabaseAddress database = ledgerDatabase();
        Map<String, String> environment = composeEnvironment();
        assertThat(environment).containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/ledger");
        environment.put("SPRING_DATASOURCE_URL", database.url());
        environment.put("FINANCE_TRACKER_DATA_FOLDER", folder.resolve("data").toString());
        try (RunningProgram program =
                RunningProgram.startJar(Path.of(System.getProperty("java.home")), JAR, folder, environment)) {
            program.untilReady();
            assertThat(program.output().lines())
                    .as("machines read these logs")
                    .allMatch(line -> line.startsWith("{\"@timestamp\":") && line.endsWith("}"));
            assertThat(program.status(program.notice("Page") + "health/ready")).isEqualTo(200);
        }
    }

    @Test
    void says_which_java_it_needs() throws Exception {
        try (RunningProgram program = RunningProgram.startJar(OlderJava.home(), JAR, folder, Map.of())) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.errors().strip())
                    .startsWith("Finance Tracker needs Java 21 or newer, and this is Java ")
                    .hasLineCount(1);
        }
    }

    /** What the compose file's database container would make of its own settings. */
    private static DatabaseAddress ledgerDatabase() throws SQLException {
        DatabaseAddress database = DatabaseAddress.of(TestDatabase.create().url(), "", "");
        String name = database.url().replaceFirst("^.*/([^/?]+).*$", "$1");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        create role ledger login password 'secret';
                    exception when duplicate_object then null;
                    end $$""");
            statement.execute("alter database " + name + " owner to ledger");
        }
        return database;
    }

    private static Map<String, String> composeEnvironment() throws Exception {
        try (Reader reader = Files.newBufferedReader(COMPOSE)) {
            Map<?, ?> compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            Map<?, ?> app = child(child(compose, "services"), "app");
            Map<String, String> environment = new HashMap<>();
            child(app, "environment")
                    .forEach((name, value) -> environment.put(String.valueOf(name), filledIn(String.valueOf(value))));
            return environment;
        }
    }

    private static String filledIn(String value) {
        return value.replaceAll("\\$\\{LEDGER_DATABASE_PASSWORD:\\?[^}]*}", "secret")
                .replaceAll(
                        "\\$\\{LEDGER_MASTER_KEY:\\?[^}]*}", Base64.getEncoder().encodeToString(new byte[32]));
    }

    private static Map<?, ?> child(Map<?, ?> parent, String name) {
        return (Map<?, ?>) Objects.requireNonNull(parent.get(name), name);
    }

    private static Path setting(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty(name), name));
    }
}
