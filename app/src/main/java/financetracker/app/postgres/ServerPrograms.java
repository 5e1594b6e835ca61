package financetracker.app.postgres;

import financetracker.app.startup.DataFolder;
import financetracker.app.startup.StartupFailure;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * PostgreSQL's programs, unpacked.
 *
 * @param bin the folder that holds them
 */
record ServerPrograms(Path bin) {

    /** Unpacks them into the data folder on the first start of this version. */
    static ServerPrograms in(DataFolder folder) {
        try {
            return new ServerPrograms(new Archive(packed()).unpackedIn(folder).resolve("bin"));
        } catch (IOException e) {
            throw new StartupFailure(
                    "PostgreSQL cannot be unpacked into " + folder.path() + ": " + e.getMessage() + ".", e);
        }
    }

    private static byte[] packed() throws IOException {
        String system =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
        String architecture = System.getProperty("os.arch", "");
        try (var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, architecture.equals("amd64") ? "x86_64" : architecture)) {
            return archive.readAllBytes();
        } catch (IllegalStateException absent) {
            throw new StartupFailure(
                    "This build brings no PostgreSQL for " + System.getProperty("os.name") + " on " + architecture
                            + ": name a database with spring.datasource.url.",
                    absent);
        }
    }

    /**
     * Runs one to its end.
     *
     * @return what it printed
     * @throws Failed when it says that it failed
     */
    String run(String program, List<String> arguments) throws Failed {
        List<String> command = new ArrayList<>();
        // PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        try {
            // To a file, not a pipe: the server that pg_ctl starts would hold a pipe open.
            Path output = Files.createTempFile("finance-tracker", ".out");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                builder.environment().put("LC_ALL", "C");
                int status = builder.start().waitFor();
                String printed = Files.readString(output).strip();
                if (status != 0) {
                    throw new Failed(program, printed);
                }
                return printed;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + program + " ran", e);
        }
    }

    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String program, String printed) {
            super(program + ": " + printed);
        }
    }
}
