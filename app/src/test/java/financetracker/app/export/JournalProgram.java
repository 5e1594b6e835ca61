package financetracker.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A program of this machine that reads journals.
 *
 * <p>Where there is none, a test is skipped; with {@code JOURNAL_PROGRAMS_REQUIRED=true} in the environment it fails.
 */
final class JournalProgram {
    private static final boolean REQUIRED = Boolean.parseBoolean(System.getenv("JOURNAL_PROGRAMS_REQUIRED"));

    private JournalProgram() {}

    static void orSkip(String name, String debianPackage) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        boolean isThere =
                Arrays.stream(path.split(File.pathSeparator)).anyMatch(folder -> new File(folder, name).canExecute());
        String missing = "no " + name + " is installed (Debian: " + debianPackage + ")";
        if (REQUIRED) {
            assertTrue(isThere, missing);
        }
        assumeTrue(isThere, missing);
    }

    /** What it prints; that it fails, or complains, fails the test. */
    static List<String> run(String... command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("journal-program", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
            builder.environment().put("LANG", "C.UTF-8");
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES))
                    .as("%s ends", command[0])
                    .isTrue();
            List<String> lines = Files.readAllLines(printed);
            assertThat(process.exitValue())
                    .as("%s: %s", command[0], lines.stream().limit(40).toList())
                    .isZero();
            return lines;
        } finally {
            Files.delete(printed);
        }
    }

    /**
     * Balances without those that are zero, each under ledger account and currency.
     *
     * @param lines of CSV with account, currency and number, the first a header; beancount rounds a number to the decimals
     *     that most have unless it is asked for its text, which is Python's
     */
    static Map<String, BigDecimal> balances(List<String> lines) {
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = new ArrayList<>();
            Arrays.stream(line.split(","))
                    .forEach(cell ->
                            cells.add(cell.replaceAll("\"|Decimal\\('|'\\)", "").strip()));
            BigDecimal number = new BigDecimal(cells.get(2));
            if (number.signum() != 0) {
                balances.put(cells.get(0) + " " + cells.get(1), number.stripTrailingZeros());
            }
        }
        return balances;
    }
}
