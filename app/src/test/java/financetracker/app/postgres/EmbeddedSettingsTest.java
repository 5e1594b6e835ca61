package financetracker.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.app.startup.DataFolder;
import financetracker.app.startup.DatabaseAddress;
import financetracker.app.startup.StartupFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSettingsTest {
    @TempDir
    Path folder;

    @Test
    void the_embedded_server_is_durable_and_closed_to_others() throws Exception {
        DataFolder data = new DataFolder(folder.toRealPath());
        try (EmbeddedServer server = EmbeddedServer.start(data, 0)) {
            DatabaseAddress address = server.address();
            assertThat(shown(address, "fsync")).isEqualTo("on");
            assertThat(shown(address, "synchronous_commit")).isEqualTo("on");
            assertThat(shown(address, "full_page_writes")).isEqualTo("on");
            assertThat(shown(address, "data_checksums")).isEqualTo("on");
            assertThat(shown(address, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(shown(address, "unix_socket_directories")).isEmpty();
            assertThat(shown(address, "server_encoding")).isEqualTo("UTF8");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres.password"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> new DatabaseAddress(address.url(), address.user(), "guess").checked())
                    .isInstanceOf(StartupFailure.class)
                    .hasMessage("The database at " + address + " refuses the sign-in: "
                            + "check spring.datasource.username and spring.datasource.password.");
        }
        assertThat(data.resolve("postgres/PG_VERSION"))
                .as("closing deletes nothing")
                .exists();
    }

    private static String shown(DatabaseAddress address, String setting) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
