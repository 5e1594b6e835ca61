package financetracker.app.startup;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A Java that is too old for the program, where this machine has one. */
final class OlderJava {
    private OlderJava() {}

    static Path home() throws IOException {
        Path place = Path.of("/usr/lib/jvm");
        assumeThat(place).isDirectory();
        try (Stream<Path> homes = Files.list(place)) {
            Optional<Path> found = homes.filter(
                            home -> home.getFileName().toString().matches("java-(17|18|19|20)-openjdk-.*"))
                    .findFirst();
            assumeThat(found).as("a Java from 17 to 20").isPresent();
            return found.orElseThrow();
        }
    }
}
