package financetracker.app.postgres;

import financetracker.app.startup.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds PostgreSQL's main process by the file in which it leaves its number. */
final class Postmaster {
    private final Path directory;
    private final Path pidFile;

    Postmaster(Path directory) {
        this.directory = directory;
        this.pidFile = directory.resolve("postmaster.pid");
    }

    /**
     * The process that serves this directory, if one does.
     *
     * <p>After a crash the number may have gone to an unrelated program. PostgreSQL would then refuse to start for ever,
     * so the file is removed, but only when that program is surely another one.
     */
    Optional<ProcessHandle> running() {
        Optional<ProcessHandle> process =
                recordedNumber().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return process;
        }
        ProcessHandle.Info info = process.get().info();
        String command = info.command().orElseThrow(() -> unidentified(process.get()));
        if (!command.endsWith("postgres")) {
            remove();
            return Optional.empty();
        }
        String[] arguments = info.arguments().orElseThrow(() -> unidentified(process.get()));
        if (!Arrays.asList(arguments).contains(directory.toString())) {
            remove();
            return Optional.empty();
        }
        return process;
    }

    private Optional<Long> recordedNumber() {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.getFirst().strip()));
        } catch (NoSuchFileException | NumberFormatException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StartupFailure("The file " + pidFile + " cannot be read: " + e + ".", e);
        }
    }

    private StartupFailure unidentified(ProcessHandle process) {
        return new StartupFailure("The file " + pidFile + " names process " + process.pid()
                + ", which this user may not look at: end it if it is PostgreSQL, else delete the file.");
    }

    private void remove() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new StartupFailure("The file " + pidFile + " is left over and cannot be deleted: " + e + ".", e);
        }
    }
}
