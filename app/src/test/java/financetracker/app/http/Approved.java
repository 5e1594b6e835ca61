package financetracker.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A committed document that is generated from code: {@code -Dapprove} writes it, without it a difference fails. */
public final class Approved {
    private Approved() {}

    /** @param file from the root of the repository */
    public static void check(String file, String generated) throws IOException {
        Path path = root().resolve(file);
        if (System.getProperty("approve") != null) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, generated);
        }
        assertThat(Files.exists(path) ? Files.readString(path) : "")
                .as("%s is made from code; run the test with -Dapprove and commit it", file)
                .isEqualTo(generated);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(".mvn"))) {
            folder = Objects.requireNonNull(folder.getParent(), "the root has a .mvn folder");
        }
        return folder;
    }
}
