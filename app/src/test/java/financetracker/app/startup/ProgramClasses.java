package financetracker.app.startup;

import financetracker.app.client.Books;
import financetracker.testdatabase.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The program's class path as jars, folders packed, and an archive of the classes that a start reads: only from jars
 * does the JVM keep one. It halves what each start costs, and most tests kill the program before it could make its own.
 */
final class ProgramClasses {
    private static final String LAUNCHER = "financetracker.app.launch.FinanceTrackerLauncher";

    static final List<String> QUICK_START = quickStart();

    private ProgramClasses() {}

    private static List<String> quickStart() {
        try {
            // In one place: the next run finds what has not changed, and nothing is left elsewhere.
            Path folder =
                    Files.createDirectories(Path.of("target/program-classes").toAbsolutePath());
            Path archive = folder.resolve("classes.jsa");
            Path marker = folder.resolve("made-of.txt");
            String state = state();
            boolean known = Files.exists(marker) && Files.readString(marker).equals(state);
            String classPath = classPath(folder, !known);
            if (!known) {
                start(folder, archive, classPath);
                Files.writeString(marker, state);
            }
            return List.of(
                    "-XX:TieredStopAtLevel=1",
                    // An older Java, which is to say that it is too old, knows no such archive.
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    "-XX:SharedArchiveFile=" + archive,
                    // What the JVM says of its archive is not the program's output.
                    "-Xlog:disable",
                    "-cp",
                    classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the archive is made of: this Java, and each file with the time of its last change. */
    private static String state() throws IOException {
        StringBuilder state = new StringBuilder(System.getProperty("java.home"));
        for (String entry : entries()) {
            try (Stream<Path> files = Files.walk(Path.of(entry))) {
                long newest = files.mapToLong(file -> file.toFile().lastModified())
                        .max()
                        .orElse(0);
                state.append('\n').append(entry).append(' ').append(newest);
            }
        }
        return state.toString();
    }

    /** Without test classes: the program would take their components for its own. */
    private static List<String> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && Files.exists(Path.of(entry)))
                .toList();
    }

    private static String classPath(Path folder, boolean changed) {
        List<String> jars = new ArrayList<>();
        for (String entry : entries()) {
            if (Files.isDirectory(Path.of(entry))) {
                Path jar = folder.resolve(jars.size() + ".jar");
                if (changed) {
                    pack(Path.of(entry), jar);
                }
                jars.add(jar.toString());
            } else {
                jars.add(entry);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static void pack(Path classes, Path jar) {
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        int failed =
                tool.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        if (failed != 0) {
            throw new IllegalStateException("could not pack " + classes);
        }
    }

    /** Starts the program once and ends it: it leaves the archive. */
    private static void start(Path folder, Path archive, String classPath) throws IOException, InterruptedException {
        Path output = folder.resolve("start.log");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ArchiveClassesAtExit=" + archive,
                        "-cp",
                        classPath,
                        LAUNCHER,
                        "--spring.datasource.url=" + TestDatabase.create().url(),
                        "--finance-tracker.data-folder=" + Files.createTempDirectory("finance-tracker-start"),
                        "--server.port=0",
                        "--management.server.port=0")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Books.until(() -> !program.isAlive() || read(output).contains("Finance Tracker is ready"));
        if (!program.isAlive()) {
            throw new IllegalStateException("the program did not start:\n" + read(output));
        }
        program.destroy();
        int unused = program.waitFor();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
