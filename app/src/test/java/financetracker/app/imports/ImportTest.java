package financetracker.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class ImportTest {
    private static final String IMPORTS = "/api/v1/imports";

    @LocalServerPort
    int port;

    @Autowired
    EventLog log;

    private Api api;
    private Registered person;
    private String account;

    @BeforeEach
    void openAnAccount() {
        api = new Api(port);
        person = api.register();
        account = open("EUR");
    }

    @Test
    void imports_the_sample_file() throws IOException {
        Answer preview = upload(sample());
        assertThat(preview.status()).isEqualTo(201);
        assertThat(preview.header("Location")).isEqualTo(IMPORTS + "/" + preview.text("id"));
        assertThat(preview.text("state")).isEqualTo("waiting");
        assertThat(preview.body().at("/statement/format").asString()).isEqualTo("ofx");
        assertThat(preview.body().at("/statement/bankAccount").asString()).isEqualTo("*4711");
        assertThat(preview.body().at("/statement/ledgerBalance/amount").asString())
                .isEqualTo("2523.98");
        assertThat(preview.body().at("/counts/new").asInt()).isEqualTo(42);
        assertThat(recorded()).as("a preview records nothing").isEmpty();

        Answer done = commit(preview);
        assertThat(done.body().path("recorded").asInt()).isEqualTo(42);
        assertThat(recorded())
                .hasSize(42)
                .allSatisfy(event -> assertThat(event.metadata().operation()).hasToString(preview.text("id")));
        assertThat(Long.parseLong(done.header("Ledger-Sequence")))
                .as("the balance that the statement asserts comes last")
                .isEqualTo(recorded().getLast().position() + 1);
        TransactionRecorded hotel = recorded().stream()
                .map(event -> (TransactionRecorded) event.event())
                .filter(event -> event.original() != null)
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(hotel.original()).amount()).hasToString("-90.00 CHF");
    }

    @Test
    void the_same_file_twice_makes_no_event() throws IOException {
        commit(upload(sample()));
        long head = log.head();

        Answer again = upload(sample());
        assertThat(again.body().at("/counts/new").asInt()).isZero();
        assertThat(again.body().at("/counts/repeated").asInt()).isEqualTo(42);
        Answer done = commit(again);

        assertThat(done.body().path("recorded").asInt()).isZero();
        assertThat(done.body().path("repeated").asInt()).isEqualTo(42);
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void committing_again_is_the_same_operation_and_makes_no_event() throws IOException {
        Answer preview = upload(sample());
        Answer done = commit(preview);
        long head = log.head();

        assertThat(commit(preview).body()).isEqualTo(done.body());
        assertThat(log.head()).isEqualTo(head);
        Answer after = call("GET", IMPORTS + "/" + preview.text("id"));
        assertThat(after.text("state")).isEqualTo("committed");
    }

    @Test
    void two_identical_rows_with_different_ids_are_two_transactions() {
        commit(upload(statement(row("-3.20", "A") + row("-3.20", "B"))));
        assertThat(recorded()).hasSize(2);
    }

    @Test
    void a_broken_file_is_refused_with_line_and_reason_and_nothing_is_recorded() {
        long head = log.head();
        Answer refused = upload(statement(row("-3.20", "A")).replace("</OFX>", ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("unreadable-statement");
        assertThat(refused.text("detail")).isEqualTo("Line 5: the file is cut off: it ends before </OFX>");
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void an_unreadable_row_is_shown_with_its_line_and_keeps_no_other_out() {
        Answer preview = upload(statement(row("-3.20", "A") + "\n" + row("three", "B")));
        assertThat(preview.body().at("/rows/1/state").asString()).isEqualTo("unreadable");
        assertThat(preview.body().at("/rows/1/line").asInt()).isEqualTo(5);
        assertThat(preview.body().at("/rows/1/reason").asString()).isEqualTo("the amount is no decimal number");
        assertThat(commit(preview).body().path("unreadable").asInt()).isEqualTo(1);
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void a_file_of_another_currency_is_refused() {
        Answer refused = upload(statement(row("-3.20", "A")).replace("EUR", "USD"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("wrong-currency");
    }

    @Test
    void ten_thousand_rows_are_recorded() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            rows.append(row("-1.00", "T" + i)).append('\n');
        }
        Answer done = commit(upload(statement(rows.toString())));
        assertThat(done.body().path("recorded").asInt()).isEqualTo(10_000);
        assertThat(done.body().path("refused").isEmpty()).isTrue();
    }

    @Test
    void a_form_does_the_same_as_a_body() throws IOException {
        String boundary = "a-boundary-" + UUID.randomUUID();
        String form = """
                --%1$s\r
                Content-Disposition: form-data; name="accountId"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="statement.ofx"\r
                Content-Type: application/octet-stream\r
                \r
                %3$s\r
                --%1$s--\r
                """.formatted(boundary, account, sample());
        Answer preview = api.send(api.request("POST", IMPORTS, person.accessToken(), null)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(form))
                .build());
        assertThat(preview.status()).isEqualTo(201);
        assertThat(preview.body().at("/counts/new").asInt()).isEqualTo(42);
    }

    @Test
    void another_household_finds_neither_import_nor_operation() throws IOException {
        Answer preview = upload(sample());
        commit(preview);
        String stranger = api.register().accessToken();
        String id = preview.text("id");
        for (String path : List.of(IMPORTS + "/" + id, "/api/v1/operations/" + id)) {
            assertThat(api.call("GET", path, stranger, null).status()).isEqualTo(404);
        }
        assertThat(api.call("POST", IMPORTS + "/" + id + "/commit", stranger, null)
                        .status())
                .isEqualTo(404);
    }

    private String open(String currency) {
        Answer opened = api.call(
                "POST",
                "/api/v1/accounts",
                person.accessToken(),
                Map.of("kind", "checking", "name", "Giro", "currency", currency));
        assertThat(opened.status()).isEqualTo(201);
        return opened.text("id");
    }

    private Answer upload(String file) {
        return api.send(api.request("POST", IMPORTS + "?accountId=" + account, person.accessToken(), null)
                .header("Content-Type", "application/x-ofx")
                .POST(BodyPublishers.ofString(file))
                .build());
    }

    /** Commits and waits until the operation has ended. */
    private Answer commit(Answer preview) {
        Answer accepted = call("POST", IMPORTS + "/" + preview.text("id") + "/commit");
        assertThat(accepted.status()).isEqualTo(202);
        Answer operation = call("GET", accepted.header("Location"));
        while (operation.text("state").equals("running")) {
            // Asking without a pause would take the time away from the import.
            LockSupport.parkNanos(20_000_000);
            operation = call("GET", accepted.header("Location"));
        }
        assertThat(operation.text("state")).isEqualTo("done");
        return operation;
    }

    private Answer call(String method, String path) {
        return api.call(method, path, person.accessToken(), null);
    }

    private List<RecordedEvent> recorded() {
        return log.readHousehold(new HouseholdId(person.household()), 0, 20_000).stream()
                .filter(event -> event.event() instanceof TransactionRecorded)
                .toList();
    }

    private static String statement(String rows) {
        return "OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>123456</BANKACCTFROM><BANKTRANLIST>\n"
                + rows + "</BANKTRANLIST></STMTRS></OFX>\n";
    }

    private static String row(String amount, String id) {
        return "<STMTTRN><DTPOSTED>20260301<TRNAMT>" + amount + "<FITID>" + id + "<NAME>Coffee</STMTTRN>";
    }

    private static String sample() throws IOException {
        try (InputStream file = ImportTest.class.getResourceAsStream("/static/samples/sample.ofx")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
