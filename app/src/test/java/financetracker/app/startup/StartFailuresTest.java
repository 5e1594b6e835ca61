package financetracker.app.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.testdatabase.TestDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every way in which a start is known to fail: one sentence for people, an exit code for programs, no stack trace. */
@Execution(ExecutionMode.CONCURRENT)
class StartFailuresTest {
    @TempDir
    Path folder;

    @Test
    void port_in_use() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(failure(
                            "--spring.datasource.url=" + TestDatabase.create().url(),
                            "--server.port=" + taken.getLocalPort()))
                    .isEqualTo("Port " + taken.getLocalPort()
                            + " is in use by another program: stop that one, or choose another port with server.port.");
        }
    }

    @Test
    void operators_port_in_use() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(failure(
                            "--spring.datasource.url=" + TestDatabase.create().url(),
                            "--management.server.port=" + taken.getLocalPort()))
                    .isEqualTo("Port " + taken.getLocalPort() + " is in use by another program: "
                            + "stop that one, or choose another port with management.server.port.");
        }
    }

    @Test
    void data_folder_in_use() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data")).toRealPath();
        Files.writeString(data.resolve("instance.lock"), "4711\n");
        try (FileChannel other = FileChannel.open(data.resolve("instance.lock"), StandardOpenOption.WRITE)) {
            assertThat(other.tryLock()).isNotNull();
            assertThat(failure())
                    .isEqualTo("The data folder " + data
                            + " is in use by another running Finance Tracker (process 4711): "
                            + "stop that one, or name another folder with finance-tracker.data-folder.");
        }
    }

    @Test
    void data_folder_not_writable() throws Exception {
        assertThat(failure("--finance-tracker.data-folder=/proc/ledger"))
                .isEqualTo(
                        "The data folder /proc/ledger cannot be written to: give this user the right to write there, "
                                + "or name another folder with finance-tracker.data-folder.");
    }

    @Test
    void data_folder_is_a_file() throws Exception {
        Path file = Files.createFile(folder.resolve("ledger"));
        assertThat(failure("--finance-tracker.data-folder=" + file))
                .isEqualTo(
                        "The data folder " + file + " is not a folder: name another with finance-tracker.data-folder.");
    }

    @Test
    void database_unreachable() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(failure(
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/ledger?password=hunter2",
                        "--spring.datasource.username=ann"))
                .isEqualTo("The database at jdbc:postgresql://127.0.0.1:" + port
                        + "/ledger as ann cannot be reached (Connection refused): start it, "
                        + "or correct spring.datasource.url, or leave that out to use the embedded one.");
    }

    @Test
    void database_absent() throws Exception {
        DatabaseAddress present = DatabaseAddress.of(TestDatabase.create().url(), "", "");
        String url = present.url().replaceFirst("/t[0-9a-f]{32}", "/absent");
        assertThat(failure(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + present.user(),
                        "--spring.datasource.password=" + present.password()))
                .isEqualTo("The database at " + url + " as " + present.user()
                        + " does not exist: create it, or correct spring.datasource.url.");
    }

    @Test
    void database_too_old() {
        DatabaseAddress address = DatabaseAddress.of(TestDatabase.create().url(), "", "");
        assertThatThrownBy(() -> DatabaseCheck.check(address, 99))
                .isInstanceOf(StartupFailure.class)
                .hasMessageStartingWith("The database at " + address + " is PostgreSQL 1")
                .hasMessageEndingWith(": Finance Tracker needs 99 or newer.");
    }

    @Test
    void java_too_old() throws Exception {
        Path old = OlderJava.home();
        try (RunningProgram program = RunningProgram.start(old, folder, Map.of(), List.of())) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.errors().strip())
                    .startsWith("Finance Tracker needs Java 21 or newer, and this is Java ")
                    .endsWith(": start it with the java of a newer JDK.")
                    .hasLineCount(1);
        }
    }

    private String failure(String... settings) throws Exception {
        try (RunningProgram program = RunningProgram.start(folder, settings)) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.output()).isBlank();
            return program.errors().strip();
        }
    }
}
