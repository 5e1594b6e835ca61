package financetracker.benchmarks;

import financetracker.testdatabase.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own benchmark: as many clients, each of which inserts single rows as large as our events. */
final class Pgbench {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final String TABLE = """
            create table if not exists pgbench_rows (id bigint generated always as identity primary key,
                household uuid not null, recorded_at timestamptz not null, payload bytea not null)""";
    private static final String SCRIPT = """
            insert into pgbench_rows (household, recorded_at, payload)
            values ('0198f1d2-7c1e-7000-8000-000000000001', now(), decode(repeat('5a', %d), 'hex'));
            """;
    private static final int EVENT_BYTES = 700;

    private final String host;
    private final int port;
    private final String database;

    Pgbench(TestDatabase database) throws SQLException {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        host = address.getHost();
        port = address.getPort();
        this.database = address.getPath().substring(1);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    /** @return rows committed in a second */
    double run(int clients, Duration duration) throws IOException, InterruptedException {
        Path script = Files.createTempFile("insert", ".sql");
        Files.writeString(script, SCRIPT.formatted(EVENT_BYTES));
        Process process = new ProcessBuilder(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=" + Math.min(clients, 2),
                        "--time=" + duration.toSeconds(),
                        "--file=" + script,
                        "--host=" + host,
                        "--port=" + port,
                        "--username=postgres",
                        database)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(script);
        Matcher tps = TPS.matcher(output);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return Double.parseDouble(tps.group(1));
    }
}
