package financetracker.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures every promise of the README and writes its table. Arguments choose rows by name; with none of them, all rows
 * run and the README is written.
 */
public final class Benchmarks {
    private static final String BEGIN = "<!-- benchmarks -->";
    private static final String END = "<!-- /benchmarks -->";
    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", new StartTime());
        ALL.put("commands", new CommandThroughput());
        ALL.put("rest", new RestThroughput());
        ALL.put("frame", new FrameLatency());
        ALL.put("import", new ImportThroughput());
        ALL.put("account", new LongAccount());
        ALL.put("page", new TransactionPages());
    }

    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        List<Result> results = new ArrayList<>();
        for (Map.Entry<String, Measurement> measurement : ALL.entrySet()) {
            if (names.length == 0 || List.of(names).contains(measurement.getKey())) {
                Lab.print("measuring: " + measurement.getKey());
                try (Lab lab = new Lab()) {
                    List<Result> measured = measurement.getValue().run(lab);
                    measured.forEach(result -> Lab.print(result.markdown()));
                    results.addAll(measured);
                }
            }
        }
        String table = table(results);
        Lab.print(table);
        if (names.length == 0) {
            writeIntoReadme(table);
        }
        // Pools and clients of libraries keep threads.
        System.exit(0);
    }

    private static String table(List<Result> results) {
        return "On " + Machine.describe() + ", " + LocalDate.now(ZoneOffset.UTC) + ":\n\n"
                + "| what | measured | peer in the same run | promised | kept |\n|---|---|---|---|---|\n"
                + results.stream().map(Result::markdown).collect(Collectors.joining("\n"));
    }

    private static void writeIntoReadme(String table) throws IOException {
        Path readme = Path.of("README.md");
        String text = Files.readString(readme);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        Files.writeString(readme, text.substring(0, begin) + "\n" + table + "\n" + text.substring(end));
    }
}
