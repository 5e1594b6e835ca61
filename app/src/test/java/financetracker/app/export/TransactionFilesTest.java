package financetracker.app.export;

import static financetracker.app.client.Books.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import financetracker.command.Commands;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class TransactionFilesTest {
    private static final String UPDATE =
            "update views.transactions set currency = :currency where household = :household"
                    + " and recorded_position = (select max(recorded_position) from views.transactions where"
                    + " household = :household and date = (select %s(date) from views.transactions where household = :household))";

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    DataSource dataSource;

    private Api api;
    private Registered person;
    private long now;

    @BeforeEach
    void keepBooks() {
        api = new Api(port);
        person = api.register();
        RandomHousehold household = new RandomHousehold(commands, person.household(), 73);
        household.open();
        now = household.record(300);
    }

    @Test
    void the_rows_of_a_csv_that_are_not_voided_add_up_to_the_balances() {
        Answer answer = get("/exports/transactions.csv?knownAt=" + now);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;header=present;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"transactions.csv\"");
        assertThat(answer.header("Ledger-Sequence")).isEqualTo(Long.toString(now));
        List<List<String>> rows = Csv.read(answer.response().body());
        List<String> header = rows.getFirst();
        Map<String, BigDecimal> sums = new HashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            assertThat(row).hasSameSizeAs(header);
            assertThat(row).noneMatch(cell -> cell.matches("(?s)[=+@\t\r].*"));
            assertThat(row.get(header.indexOf("description"))).doesNotStartWith("-");
            if (!row.get(header.indexOf("status")).equals("voided")) {
                String account = row.get(header.indexOf("accountId"));
                sums.merge(account, new BigDecimal(row.get(header.indexOf("amount"))), BigDecimal::add);
            }
        }
        for (JsonNode account : get("/accounts?knownAt=" + now).body().path("items")) {
            BigDecimal held = new BigDecimal(account.at("/posted/amount").asString())
                    .add(new BigDecimal(account.at("/pending/amount").asString()));
            assertThat(sums.getOrDefault(account.path("id").asString(), BigDecimal.ZERO))
                    .isEqualByComparingTo(held);
        }
        assertThat(rows).anyMatch(row -> row.contains("voided")).anyMatch(row -> row.contains("2"));
    }

    @Test
    void each_line_of_json_is_a_transaction_as_it_is_read() {
        Answer answer = get("/exports/transactions.jsonl?from=2024-06-01&asOf=2024-12-31&knownAt=" + now);
        List<String> lines = answer.response().body().lines().toList();
        assertThat(lines).hasSizeBetween(50, 200);
        String last = "2024-06-01";
        for (String line : lines) {
            JsonNode read = JsonMapper.shared().readTree(line);
            assertThat(read.path("date").asString()).isBetween(last, "2024-12-31");
            last = read.path("date").asString();
            assertThat(read)
                    .isEqualTo(get("/transactions/" + read.path("id").asString() + "?knownAt=" + now)
                            .body());
        }
    }

    @Test
    void of_one_account_or_as_known_before_there_was_any() {
        String account = get("/accounts").body().at("/items/0/id").asString();
        assertThat(get("/exports/transactions.jsonl?accountId=" + account)
                        .response()
                        .body()
                        .lines())
                .isNotEmpty()
                .allMatch(line -> line.contains(account));
        assertThat(get("/exports/transactions.jsonl?knownAt=0").response().body())
                .isEmpty();
        assertThat(get("/exports/journal.beancount?knownAt=0").response().body())
                .doesNotContain(" open ");
        assertRefused(call("/exports/transactions.csv?knownAt=999999999"), 400, "invalid-request");
        assertRefused(call("/exports/journal.hledger?accountId=" + account), 400, "invalid-request");
    }

    @Test
    void a_failure_is_a_problem_or_a_broken_connection_but_never_half_a_file_that_looks_whole() {
        update("ZZZ", "max");
        assertThatThrownBy(() -> call("/exports/transactions.csv")).isInstanceOf(UncheckedIOException.class);
        update("EUR", "max");
        update("ZZZ", "min");
        Answer refused = call("/exports/transactions.csv");
        assertRefused(refused, 500, "internal-error");
        assertThat(refused.header("Content-Disposition")).isEmpty();
        update("EUR", "min");
        get("/exports/transactions.csv");
    }

    private void update(String currency, String end) {
        int changed = JdbcClient.create(dataSource)
                .sql(UPDATE.formatted(end))
                .param("currency", currency)
                .param("household", person.household())
                .update();
        assertThat(changed).isPositive();
    }

    private Answer get(String path) {
        Answer answer = call(path);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer;
    }

    private Answer call(String path) {
        return api.send(api.request("GET", "/api/v1" + path, person.accessToken(), null)
                .header("Ledger-Sequence-Min", Long.toString(now))
                .build());
    }
}
