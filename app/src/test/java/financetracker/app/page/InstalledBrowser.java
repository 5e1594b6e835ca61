package financetracker.app.page;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium of this machine with its driver; nothing is downloaded.
 *
 * <p>Where there is none, a test is skipped; with {@code BROWSER_REQUIRED=true} in the environment it fails.
 */
record InstalledBrowser(File program, File driver) {
    private static final boolean REQUIRED = Boolean.parseBoolean(System.getenv("BROWSER_REQUIRED"));

    static InstalledBrowser orSkip() {
        Optional<File> program = onPath(List.of("chromium", "chromium-browser", "google-chrome"));
        Optional<File> driver = onPath(List.of("chromedriver"));
        String missing = "no chromium with chromedriver is installed (Debian: chromium, chromium-driver)";
        boolean isThere = program.isPresent() && driver.isPresent();
        if (REQUIRED) {
            assertTrue(isThere, missing);
        }
        assumeTrue(isThere, missing);
        return new InstalledBrowser(program.orElseThrow(), driver.orElseThrow());
    }

    private static Optional<File> onPath(List<String> names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), Stream.of("/usr/bin"))
                .flatMap(folder -> names.stream().map(name -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }
}
