package financetracker.app.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.app.client.MovableClock;
import financetracker.app.startup.DataFolder;
import financetracker.app.startup.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock();

    @Test
    void a_restart_finds_the_keys_again() {
        SigningKey made = node().current();

        SigningKey found = node().current();

        assertThat(found.kid()).isEqualTo(made.kid());
        assertThat(found.pair().getPrivate()).isEqualTo(made.pair().getPrivate());
    }

    @Test
    void after_a_rotation_the_old_key_is_believed_until_its_tokens_are_dead() {
        SigningKeys keys = node();
        SigningKey old = keys.current();
        clock.pass(Duration.ofSeconds(2));

        SigningKey fresh = keys.rotate();

        assertThat(keys.current().kid()).isEqualTo(fresh.kid());
        assertThat(keys.believed(old.kid())).isPresent();
        clock.pass(SigningKeys.OVERLAP.minusSeconds(5));
        assertThat(keys.believed(old.kid())).isPresent();
        clock.pass(Duration.ofSeconds(5));
        assertThat(keys.believed(old.kid())).isEmpty();
        assertThat(keys.believed(fresh.kid())).isPresent();
    }

    @Test
    void another_node_believes_a_new_key_at_once_and_signs_with_it_within_a_minute() {
        SigningKeys here = node();
        SigningKeys there = node();
        clock.pass(Duration.ofSeconds(2));

        SigningKey fresh = there.rotate();

        assertThat(here.believed(fresh.kid())).isPresent();
        clock.pass(Duration.ofMinutes(1).plusSeconds(1));
        assertThat(here.current().kid()).isEqualTo(fresh.kid());
    }

    @Test
    void a_retired_keys_file_is_deleted_by_the_next_rotation() throws IOException {
        SigningKeys keys = node();
        for (int i = 0; i < 3; i++) {
            clock.pass(SigningKeys.OVERLAP.plusSeconds(1));
            var unused = keys.rotate();
        }
        try (Stream<Path> files = Files.list(data.resolve("keys"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void only_the_owner_can_read_the_files() throws IOException {
        var unused = node();
        try (Stream<Path> files = Files.list(data.resolve("keys"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_key_that_others_can_read_stops_the_start() throws IOException {
        SigningKey key = node().current();
        Path file = data.resolve("keys").resolve("signing-" + key.kid());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(this::node).isInstanceOf(StartupFailure.class).hasMessageContaining("chmod 600");
    }

    private SigningKeys node() {
        return new SigningKeys(new KeyFolder(new DataFolder(data)), clock);
    }
}
