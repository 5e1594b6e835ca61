package financetracker.app.postgres;

import financetracker.app.startup.DataFolder;
import financetracker.app.startup.DatabaseAddress;
import financetracker.app.startup.StartupFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with the program: durable, on loopback only, in the data folder. When it dies it is started
 * again on the same port.
 *
 * <p>It outlives a killed program; the next start finds it and stops it first.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final int FIRST_ATTEMPTS = 5;

    private final InstanceLock lock;
    private final Cluster cluster;
    private final ServerLog serverLog;
    private final Server server;
    private final int port;
    private volatile ProcessHandle process;
    private boolean closed;

    private EmbeddedServer(DataFolder folder, int chosenPort, InstanceLock lock) {
        this.lock = lock;
        port = chosenPort == 0 ? freePort() : chosenPort;
        ServerPrograms programs = ServerPrograms.in(folder);
        cluster = Cluster.in(folder, programs);
        serverLog = new ServerLog(folder.resolve("postgres.log"));
        server = new Server(programs, cluster, serverLog, port);
        server.stopLeftOver();
        process = startPatiently();
        Thread.ofPlatform().daemon().name("postgres-supervisor").start(this::supervise);
    }

    /**
     * Returns when the server takes connections.
     *
     * @param port 0 for any free one
     */
    static EmbeddedServer start(DataFolder folder, int port) {
        InstanceLock lock = InstanceLock.take(folder);
        try {
            return new EmbeddedServer(folder, port, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    DatabaseAddress address() {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", Cluster.USER, cluster.password());
    }

    /** Right after a crash the old server's last processes may still be leaving: it is tried again. */
    private ProcessHandle startPatiently() {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                return server.start();
            } catch (ServerPrograms.Failed e) {
                if (attempt == FIRST_ATTEMPTS) {
                    throw new StartupFailure(
                            "The embedded PostgreSQL does not start: " + serverLog.complaint() + ".", e);
                }
                pause(pause);
                pause = longer(pause);
            }
        }
    }

    private void supervise() {
        Duration pause = FIRST_PAUSE;
        while (true) {
            process.onExit().join();
            try {
                if (!startAgain()) {
                    return;
                }
                log.info("the embedded PostgreSQL runs again");
                pause = FIRST_PAUSE;
            } catch (ServerPrograms.Failed | RuntimeException e) {
                log.error("the embedded PostgreSQL does not start: {}", serverLog.complaint());
                pause(pause);
                pause = longer(pause);
            }
        }
    }

    /** False when it was to end. */
    private synchronized boolean startAgain() throws ServerPrograms.Failed {
        if (!closed) {
            log.error("the embedded PostgreSQL (process {}) is gone; starting it again", process.pid());
            process = server.start();
        }
        return !closed;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            server.stop();
            lock.close();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL starts", e);
        }
    }
}
