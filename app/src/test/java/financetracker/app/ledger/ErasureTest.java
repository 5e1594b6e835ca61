package financetracker.app.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** After erasure no planted marker is left in any table or in the log output, and the log still reads. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class ErasureTest {
    private static final int MARKERS = 40;

    @LocalServerPort
    int port;

    @Autowired
    DataSource dataSource;

    @Autowired
    EventLog log;

    @Test
    void forty_planted_markers_are_found_nowhere_after_erasure(CapturedOutput output) throws Exception {
        Api api = new Api(port);
        Registered person = api.register();
        String token = person.accessToken();
        Answer opened = api.call(
                "POST", "/api/v1/accounts", token, Map.of("kind", "cash", "name", marker(0), "currency", "EUR"));
        Answer last = opened;
        for (int i = 1; i < MARKERS; i += 5) {
            last = api.call("POST", "/api/v1/transactions", token, transaction(opened.text("id"), i));
            assertThat(last.status()).as(last.response().body()).isEqualTo(201);
        }
        Answer page = api.send(api.request("GET", "/api/v1/transactions", token, null)
                .header("Ledger-Sequence-Min", last.header("Ledger-Sequence"))
                .build());
        assertThat(page.response().body()).contains(marker(1));
        assertThat(dump()).as("the markers can be found at all").anyMatch(row -> row.contains(marker(1)));

        Answer erased = api.call("DELETE", "/api/v1/users/me", token, Map.of("password", Api.PASSWORD));
        assertThat(erased.status()).as(erased.response().body()).isBetween(200, 204);
        awaitViews();

        List<String> left = dump();
        for (int i = 0; i < MARKERS; i++) {
            String marker = marker(i);
            String asHex = HexFormat.of().formatHex(marker.getBytes(UTF_8));
            assertThat(left).noneMatch(row -> row.contains(marker) || row.contains(asHex));
            assertThat(output.getAll()).doesNotContain(marker);
        }
        assertThat(left).noneMatch(row -> row.contains(person.email()));
        assertThat(output.getAll()).doesNotContain(person.email());
        List<RecordedEvent> replayed = log.read(0, 1_000);
        assertThat(replayed).isNotEmpty();
    }

    private static Map<String, Object> transaction(String account, int first) {
        return Map.of(
                "accountId",
                account,
                "amount",
                Map.of("amount", "-1.00", "currency", "EUR"),
                "date",
                "2026-03-01",
                "description",
                marker(first),
                "counterparty",
                marker(first + 1),
                "notes",
                marker(first + 2),
                "tags",
                List.of(marker(first + 3), marker(first + 4)));
    }

    private static String marker(int number) {
        return "Marker" + (1000 + number) + "Zq";
    }

    /** The views' own readiness: each has applied the erasure. */
    private void awaitViews() throws Exception {
        long head = log.head();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            long deadline = System.nanoTime() + 30_000_000_000L;
            while (lowest(statement) < head && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(lowest(statement)).isGreaterThanOrEqualTo(head);
        }
    }

    private static long lowest(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select min(position) from view_position")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Every row of every table, as text; what is binary is in hexadecimal. */
    private List<String> dump() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement tables = connection.createStatement();
                ResultSet table = tables.executeQuery("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""")) {
            while (table.next()) {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select t::text from " + table.getString(1) + " t")) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
            }
        }
        return rows;
    }
}
