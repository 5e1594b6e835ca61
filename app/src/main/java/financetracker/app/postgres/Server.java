package financetracker.app.postgres;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops PostgreSQL on one cluster. */
final class Server {
    private static final Logger log = LoggerFactory.getLogger(Server.class);

    private final ServerPrograms programs;
    private final Cluster cluster;
    private final Postmaster postmaster;
    private final ServerLog serverLog;
    private final int port;

    Server(ServerPrograms programs, Cluster cluster, ServerLog serverLog, int port) {
        this.programs = programs;
        this.cluster = cluster;
        this.postmaster = new Postmaster(cluster.directory());
        this.serverLog = serverLog;
        this.port = port;
    }

    /** Returns its main process when it takes connections. */
    ProcessHandle start() throws ServerPrograms.Failed {
        serverLog.shorten();
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--wait",
                        "--timeout=300",
                        "--pgdata=" + cluster.directory(),
                        "--log=" + serverLog.file(),
                        "--options=" + settings()));
        return postmaster
                .running()
                .orElseThrow(
                        () -> new ServerPrograms.Failed("pg_ctl", "the server was gone as soon as it had started"));
    }

    /** Statements that fail are not logged: they carry personal data. */
    private String settings() {
        return String.join(
                " ",
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c port=" + port,
                "-c max_connections=100",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                "-c log_min_messages=log",
                "-c log_min_error_statement=panic",
                "-c log_error_verbosity=terse",
                "-c log_checkpoints=off");
    }

    /** Stops what a killed program left running on these files. */
    void stopLeftOver() {
        postmaster.running().ifPresent(process -> {
            log.warn("stopping the PostgreSQL that a killed program left running (process {})", process.pid());
            stop();
        });
    }

    /** Lets it write everything out; where that takes over a minute, lets it recover at the next start instead. */
    void stop() {
        if (postmaster.running().isPresent() && !stopped("fast") && !stopped("immediate")) {
            log.error("PostgreSQL on {} does not stop", cluster.directory());
        }
    }

    private boolean stopped(String mode) {
        try {
            programs.run(
                    "pg_ctl",
                    List.of("stop", "--wait", "--timeout=60", "--mode=" + mode, "--pgdata=" + cluster.directory()));
            return true;
        } catch (ServerPrograms.Failed e) {
            log.warn("stopping PostgreSQL: {}", e.getMessage());
            return postmaster.running().isEmpty();
        }
    }
}
