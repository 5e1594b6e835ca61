package financetracker.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the server writes about itself: a few lines a start.
 *
 * @param file need not exist
 */
record ServerLog(Path file) {
    private static final long LONGEST = 5_000_000;
    private static final int LAST = 20;

    /** Begins anew when it has become long. */
    void shorten() {
        try {
            if (Files.exists(file) && Files.size(file) > LONGEST) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last reason it gave for not starting, and where to read more. */
    String complaint() {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.subList(Math.max(0, lines.size() - LAST), lines.size()).stream()
                            .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                            .reduce((earlier, later) -> later)
                            .map(line -> line.replaceFirst("^.*?(FATAL|PANIC):\\s*", ""))
                            .orElse("it gave no reason")
                    + " (see " + file + ")";
        } catch (IOException e) {
            return "its log " + file + " cannot be read";
        }
    }
}
