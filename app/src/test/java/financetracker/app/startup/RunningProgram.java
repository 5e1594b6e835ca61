package financetracker.app.startup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real program in a process of its own, started in an empty folder. */
public final class RunningProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Process process;
    private final Path folder;
    private final Path output;
    private final Path errors;

    private RunningProgram(Process process, Path folder, Path output, Path errors) {
        this.process = process;
        this.folder = folder;
        this.output = output;
        this.errors = errors;
    }

    /** Listens on free ports where the settings name none. */
    public static RunningProgram start(Path folder, String... settings) throws IOException {
        return start(folder, Map.of(), settings);
    }

    public static RunningProgram start(Path folder, Map<String, String> environment, String... settings)
            throws IOException {
        return start(Path.of(System.getProperty("java.home")), folder, environment, List.of(settings));
    }

    static RunningProgram start(Path javaHome, Path folder, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(ProgramClasses.QUICK_START);
        command.add("financetracker.app.launch.FinanceTrackerLauncher");
        command.addAll(arguments);
        return run(javaHome, command, folder, environment);
    }

    /** The packaged jar. */
    static RunningProgram startJar(Path javaHome, Path jar, Path folder, Map<String, String> environment)
            throws IOException {
        return run(javaHome, List.of("-jar", jar.toString()), folder, environment);
    }

    private static RunningProgram run(
            Path javaHome, List<String> arguments, Path folder, Map<String, String> environment) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(javaHome.resolve("bin/java").toString()));
        command.addAll(arguments);
        Path output = Files.createTempFile(folder, "out", ".txt");
        Path errors = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(Map.of("SERVER_PORT", "0", "MANAGEMENT_SERVER_PORT", "0"));
        builder.environment().putAll(environment);
        return new RunningProgram(builder.start(), folder, output, errors);
    }

    public RunningProgram untilReady() {
        await("ready", () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the program ended:\n" + output() + errors());
            }
            return output().contains("Finance Tracker is ready");
        });
        return this;
    }

    /** The exit code, when it has ended by itself. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the program did not end:\n" + output() + errors());
        }
        return process.exitValue();
    }

    /** As {@code kill -9} does. */
    public void killAtOnce() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** All processes of the embedded PostgreSQL, at once: what was only in its memory is gone. */
    public void killDatabaseAtOnce() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> servers = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        servers.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        servers.forEach(server -> server.onExit().join());
    }

    /** The main process of the embedded PostgreSQL. */
    public ProcessHandle postmaster() throws IOException {
        String number = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }

    /** As {@code kill} does. */
    public int terminate() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** One line of the notice that the program prints when it is ready. */
    public String notice(String name) {
        Matcher line = Pattern.compile("^  " + name + " +(\\S+)$", Pattern.MULTILINE)
                // In logs for machines, the end of a line is written as two characters.
                .matcher(output().replace("\\n", "\n"));
        if (!line.find()) {
            throw new AssertionError("no line " + name + " in:\n" + output());
        }
        return line.group(1);
    }

    /** Where the API listens. */
    public int port() {
        return URI.create(notice("Page")).getPort();
    }

    public DatabaseAddress embeddedDatabase() throws IOException {
        String password = Files.readString(folder.resolve("data/postgres.password"));
        return new DatabaseAddress(notice("Database"), "postgres", password);
    }

    /** The status that a GET is answered with. */
    public int status(String url) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError(url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(url, e);
        }
    }

    public String output() {
        return read(output);
    }

    public String errors() {
        return read(errors);
    }

    public void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never " + what + ":\n" + output() + errors());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            killAtOnce();
        }
    }
}
