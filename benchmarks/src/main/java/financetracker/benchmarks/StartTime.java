package financetracker.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From {@code java -jar} to the line that says it is ready, on a data folder that exists and on an empty one. */
final class StartTime implements Measurement {
    private static final Path JAR = Path.of("app", "target", "finance-tracker", "finance-tracker-exec.jar");
    private static final double SECONDS_MAX = 10;

    @Override
    public List<Result> run(Lab lab) throws Exception {
        Path data = Files.createTempDirectory("finance-tracker-start");
        double first = start(data);
        List<Double> later = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            later.add(start(data));
        }
        double seconds = Median.of(later);
        return List.of(new Result(
                "from `java -jar` to ready, its own database and its class archive there",
                String.format(
                        Locale.ROOT,
                        "%.1f s (the very first start, which makes the database and the class archive: %.1f s)",
                        seconds,
                        first),
                "-",
                "10 s",
                seconds <= SECONDS_MAX));
    }

    private static double start(Path data) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + data.resolve("classes.jsa"),
                        "-Xlog:disable",
                        "-jar",
                        JAR.toString(),
                        "--finance-tracker.data-folder=" + data,
                        "--server.port=0",
                        "--management.server.port=0")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.contains("ready")) {
                    return (System.nanoTime() - begin) / 1e9;
                }
            }
            throw new IllegalStateException("it ended without having been ready");
        } finally {
            process.destroy();
            int unused = process.waitFor();
        }
    }
}
