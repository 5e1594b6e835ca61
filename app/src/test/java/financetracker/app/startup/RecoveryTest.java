package financetracker.app.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The program with its embedded PostgreSQL is killed in every way and goes on by itself. */
@Execution(ExecutionMode.CONCURRENT)
class RecoveryTest {
    @TempDir
    Path folder;

    @Test
    void starts_again_whatever_was_killed() throws Exception {
        ProcessHandle leftOver;
        try (RunningProgram first = RunningProgram.start(folder).untilReady()) {
            sql(first.embeddedDatabase(), "create table kept (n int); insert into kept values (42)");
            leftOver = first.postmaster();
            first.killAtOnce();
            assertThat(leftOver).as("PostgreSQL outlives a killed program").matches(ProcessHandle::isAlive);
        }
        try (RunningProgram second = RunningProgram.start(folder).untilReady()) {
            assertThat(leftOver.isAlive()).isFalse();
            assertThat(kept(second.embeddedDatabase())).isEqualTo(42);

            String health = second.notice("Page") + "health/";
            Path settings = folder.resolve("data/postgres/postgresql.conf");
            Path away = Files.move(settings, folder.resolve("keeps-it-from-starting"));
            second.killDatabaseAtOnce();
            second.await("not ready without a database", () -> second.status(health + "ready") == 503);
            assertThat(second.status(health + "live")).isEqualTo(200);

            Files.move(away, settings);
            second.await("served by another PostgreSQL", () -> second.output().contains("PostgreSQL runs again"));
            second.await("ready again", () -> second.status(health + "ready") == 200);
            assertThat(kept(second.embeddedDatabase())).isEqualTo(42);

            second.killAtOnce();
            second.killDatabaseAtOnce();
        }
        try (RunningProgram third = RunningProgram.start(folder).untilReady()) {
            assertThat(kept(third.embeddedDatabase())).isEqualTo(42);
            ProcessHandle served = third.postmaster();
            assertThat(third.terminate()).isEqualTo(143);
            assertThat(folder.resolve("data/postgres/postmaster.pid"))
                    .as("PostgreSQL ends with the program")
                    .doesNotExist();
            third.await("rid of PostgreSQL", () -> !served.isAlive());
        }
    }

    @Test
    void a_number_that_went_to_another_program_does_not_matter() throws Exception {
        try (RunningProgram first = RunningProgram.start(folder).untilReady()) {
            assertThat(first.terminate()).isEqualTo(143);
        }
        Path pidFile = folder.resolve("data/postgres/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n/elsewhere\n1\n1\n\n127.0.0.1\n\n");
        try (RunningProgram second = RunningProgram.start(folder).untilReady()) {
            assertThat(second.status(second.notice("Page") + "health/ready")).isEqualTo(200);
        }
    }

    private static void sql(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int kept(DatabaseAddress address) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select n from kept")) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }
}
