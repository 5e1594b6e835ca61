package financetracker.app.operator;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.LiveSocket;
import financetracker.app.client.ServerTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the operator's monitoring sees. */
@ServerTest
class MetricsTest {
    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    private Api api;
    private Registered person;
    private String account;

    @BeforeEach
    void openAnAccount() {
        api = new Api(port);
        person = api.register();
        account = api.call(
                        "POST",
                        "/api/v1/accounts",
                        person.accessToken(),
                        Map.of("kind", "checking", "name", "Everyday", "currency", "EUR"))
                .text("id");
    }

    @Test
    void commands_events_views_and_sockets_are_counted() {
        try (LiveSocket socket =
                LiveSocket.of(port, api.ticket(person.accessToken())).subscribe(account)) {
            record("EUR");
            record("USD");
            socket.next("transaction_update");

            assertThat(prometheus())
                    .contains(
                            "ledger_commands_seconds_count{command=\"RecordTransaction\",outcome=\"done\"}",
                            "ledger_commands_seconds_count{command=\"RecordTransaction\",outcome=\"refused\"}",
                            "ledger_commands_seconds_bucket{command=\"OpenAccount\",outcome=\"done\",le=\"0.1\"}",
                            "ledger_events_total{type=\"TransactionRecorded\"}",
                            "ledger_batch_events_count",
                            "view_lag_events{view=\"balances\"}",
                            "view_parked{view=\"balances\"} 0.0",
                            "socket_open 1.0",
                            "socket_messages_total{event=\"subscribe_account\"}",
                            "socket_frames_total{event=\"transaction_update\"}");
        }
        try (LiveSocket refused = LiveSocket.openWith(port, "x")) {
            refused.closed();
        }
        assertThat(prometheus()).contains("socket_closed_total{reason=\"ticket_refused\"}");
    }

    @Test
    void nothing_of_anybodys_is_a_name_or_a_label() {
        record("EUR");

        assertThat(prometheus())
                .doesNotContain(person.household().toString(), person.user().toString(), account, person.email());
    }

    private void record(String currency) {
        api.call(
                "POST",
                "/api/v1/transactions",
                person.accessToken(),
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "accountId",
                        account,
                        "amount",
                        Map.of("amount", "-1.00", "currency", currency),
                        "date",
                        "2026-11-22",
                        "description",
                        "Shop"));
    }

    private String prometheus() {
        return new Api(managementPort)
                .call("GET", "/actuator/prometheus", null, null)
                .response()
                .body();
    }
}
