package financetracker.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import financetracker.command.Commands;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * hledger and beancount read the books of a random household and come to the balances that we show, also of an earlier
 * day and as known earlier. {@code -Dexport.transactions=10000} for more.
 */
@ServerTest
class JournalTest {
    private static final int TRANSACTIONS = Integer.getInteger("export.transactions", 1_000);
    private static final Pattern HLEDGER_ACCOUNT = Pattern.compile("account (.+)\n    ; id:(.+)\n");
    private static final Pattern BEANCOUNT_ACCOUNT = Pattern.compile("open (\\S+) \\S+\n  id: \"(.+)\"\n");

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @TempDir
    Path folder;

    private Api api;
    private Registered person;
    private long earlier;
    private long now;

    @BeforeEach
    void register() {
        api = new Api(port);
        person = api.register();
    }

    private void keepBooks(long seed) {
        RandomHousehold household = new RandomHousehold(commands, person.household(), seed);
        household.open();
        earlier = household.record(TRANSACTIONS / 2);
        now = household.record(TRANSACTIONS - TRANSACTIONS / 2);
    }

    @Test
    void hledger_accepts_the_journal_strictly_and_comes_to_our_balances() throws Exception {
        JournalProgram.orSkip("hledger", "hledger");
        keepBooks(71);
        assertThat(Files.readString(export("journal.hledger", queries().getFirst())))
                .as("nothing was left out of the story")
                .contains(
                        " ! (", "; note:", "; original:", "; transfer:", "equity:transfers:KWD", "; tag:", "; notes:");
        assertThat(get("/categories").body().findValues("mergedInto")).anyMatch(into -> !into.isNull());
        for (String query : queries()) {
            Path file = export("journal.hledger", query);
            JournalProgram.run("hledger", "-f", file.toString(), "check", "--strict", "ordereddates");
            List<String> printed = JournalProgram.run(
                    "hledger", "-f", file.toString(), "bal", "--flat", "-N", "-O", "csv", "--layout", "bare");
            Map<String, BigDecimal> ours = ours(query, Files.readString(file), HLEDGER_ACCOUNT);
            assertThat(JournalProgram.balances(printed)).as(query).isEqualTo(ours);
        }
    }

    @Test
    void beancount_accepts_the_journal_and_comes_to_our_balances() throws Exception {
        JournalProgram.orSkip("bean-check", "beancount");
        keepBooks(72);
        for (String query : queries()) {
            Path file = export("journal.beancount", query);
            assertThat(JournalProgram.run("bean-check", "--no-cache", file.toString()))
                    .isEmpty();
            List<String> printed = JournalProgram.run(
                    "bean-query",
                    "-f",
                    "csv",
                    file.toString(),
                    "select account, currency, str(sum(number)) group by account, currency");
            Map<String, BigDecimal> ours = ours(query, Files.readString(file), BEANCOUNT_ACCOUNT);
            assertThat(JournalProgram.balances(printed)).as(query).isEqualTo(ours);
        }
    }

    private List<String> queries() {
        return List.of(
                "knownAt=" + now,
                "knownAt=" + now + "&asOf=2024-09-30",
                "knownAt=" + earlier,
                "knownAt=" + earlier + "&asOf=2025-03-31");
    }

    private Path export(String name, String query) throws Exception {
        Answer answer = get("/exports/" + name + "?" + query);
        assertThat(answer.header("Ledger-Sequence")).isEqualTo(query.replaceAll("\\D*(\\d+).*", "$1"));
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + name + "\"");
        return Files.writeString(folder.resolve(name), answer.response().body());
    }

    /** The trial balance under the names that the journal gives our ids. */
    private Map<String, BigDecimal> ours(String query, String journal, Pattern accounts) {
        Map<String, String> names = new HashMap<>();
        for (Matcher found = accounts.matcher(journal); found.find(); ) {
            String name = found.group(1);
            names.put(name.substring(0, name.indexOf(':')).toLowerCase(Locale.ROOT) + ":" + found.group(2), name);
        }
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (JsonNode line :
                get("/analytics/trial-balance?pending=true&" + query).body().path("items")) {
            String account = line.path("account").asString();
            BigDecimal amount = new BigDecimal(line.at("/balance/amount").asString());
            if (amount.signum() != 0) {
                String name = names.getOrDefault(account, account);
                balances.put(
                        named(name, accounts) + " "
                                + line.at("/balance/currency").asString(),
                        amount.stripTrailingZeros());
            }
        }
        assertThat(balances).hasSizeGreaterThan(30);
        return balances;
    }

    /** Those without an id are called alike, but for capitals. */
    private static String named(String name, Pattern accounts) {
        return accounts == HLEDGER_ACCOUNT
                ? name
                : name.replace("equity:opening-balances", "Equity:Opening-Balances")
                        .replace("equity:transfers", "Equity:Transfers")
                        .replace("expenses:uncategorised", "Expenses:Uncategorised")
                        .replace("income:uncategorised", "Income:Uncategorised");
    }

    private Answer get(String path) {
        Answer answer = api.send(api.request("GET", "/api/v1" + path, person.accessToken(), null)
                .header("Ledger-Sequence-Min", Long.toString(now))
                .build());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer;
    }
}
