package financetracker.app.startup;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * The program's class path as jars, folders packed: only from jars does the JVM keep an archive of the classes that it
 * has read, which halves what each further start costs.
 */
final class ProgramClasses {
    static final List<String> QUICK_START = quickStart();

    private ProgramClasses() {}

    private static List<String> quickStart() {
        try {
            // In one place for each JVM that tests: the next run finds the archive of this one, and nothing is left
            // elsewhere.
            Path folder =
                    Files.createDirectories(Path.of("target/program-classes", System.getProperty("test.fork", "1"))
                            .toAbsolutePath());
            return List.of(
                    "-XX:TieredStopAtLevel=1",
                    // An older Java, which is to say that it is too old, knows no such archive.
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
                    // What the JVM says of its archive is not the program's output.
                    "-Xlog:disable",
                    "-cp",
                    classPath(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without test classes: the program would take their components for its own. */
    private static String classPath(Path folder) {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!Files.isDirectory(Path.of(entry))) {
                jars.add(entry);
            } else if (!entry.endsWith("test-classes")) {
                Path jar = folder.resolve(jars.size() + ".jar");
                pack(Path.of(entry), jar);
                jars.add(jar.toString());
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
}
