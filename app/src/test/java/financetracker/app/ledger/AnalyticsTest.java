package financetracker.app.ledger;

import static financetracker.app.client.Books.done;
import static financetracker.app.client.Books.eur;
import static financetracker.app.client.Books.money;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Books;
import financetracker.app.client.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class AnalyticsTest {
    @LocalServerPort
    int port;

    private Books books;
    private String checking;
    private String card;
    private String food;
    private String income;

    @BeforeEach
    void openAccounts() {
        books = new Books(new Api(port));
        checking = books.open("checking", "Everyday", "EUR");
        card = books.open("credit_card", "Card", "EUR");
        food = seeded("FOOD_AND_DRINK_COFFEE");
        income = seeded("INCOME_WAGES");
    }

    @Test
    void the_trial_balance_is_zero_on_every_date_and_as_known_at_every_position() {
        books.record(checking, "2000.00", "2026-03-01", "Wages", Map.of("categoryId", income));
        String coffee = books.record(card, "-4.00", "2026-03-02", "Coffee", Map.of("categoryId", food));
        done(books.post(
                "/transfers",
                Map.of(
                        "fromAccountId",
                        checking,
                        "toAccountId",
                        card,
                        "amount",
                        eur("4.00"),
                        "date",
                        "2026-03-03",
                        "receivedDate",
                        "2026-03-05",
                        "description",
                        "Card bill")));
        long before = books.position();
        done(books.edit("PATCH", "/transactions/" + coffee, Map.of("amount", eur("-5.00"), "date", "2026-03-04")));

        assertThat(trial("")).containsEntry("liabilities:" + card, "-1.00");
        assertThat(trial("?asOf=2026-03-03"))
                .containsEntry("equity:transfers:EUR", "4.00")
                .doesNotContainKey("liabilities:" + card);
        assertThat(trial("?asOf=2026-03-03&knownAt=" + before))
                .containsEntry("liabilities:" + card, "-4.00")
                .containsEntry("expenses:" + food, "4.00");
        for (long position = before - 6; position <= books.position(); position++) {
            trial("?knownAt=" + position);
        }
    }

    @Test
    void spending_is_by_category_and_month_without_income_and_with_refunds_taken_off() {
        books.record(checking, "2000.00", "2026-03-01", "Wages", Map.of("categoryId", income));
        books.record(card, "-10.00", "2026-03-02", "Coffee", Map.of("categoryId", food));
        books.record(card, "4.00", "2026-03-09", "Refund", Map.of("categoryId", food));
        books.record(
                card,
                "-30.00",
                "2026-04-02",
                "Both",
                Map.of("splits", List.of(Map.of("percent", "10", "categoryId", food), Map.of())));
        books.record(checking, "50.00", "2026-04-03", "Unfiled money in");
        assertThat(spending("")).containsExactly("2026-03-01 6.00", "2026-04-01 27.00", "2026-04-01 3.00");
        assertThat(spending("?asOf=2026-03-05")).containsExactly("2026-03-01 10.00");
        assertThat(spending("?from=2026-04-01")).hasSize(2);

        done(books.edit("PATCH", "/household", Map.of("startDayOfMonth", 5)));
        assertThat(spending("")).containsExactly("2026-02-05 10.00", "2026-03-05 27.00", "2026-03-05 -1.00");
    }

    @Test
    void net_worth_is_in_one_currency_by_the_rates_of_the_day() {
        String dollars = books.open("savings", "Dollars", "USD");
        books.record(checking, "100.00", "2026-03-01", "Cash");
        books.record(dollars, "", "2026-03-01", "Cash", Map.of("amount", money("110.00", "USD")));
        books.record(card, "-20.00", "2026-03-01", "Debt");
        JsonNode without = books.read("/analytics/net-worth?asOf=2026-03-14");
        assertThat(without.at("/total").isNull()).isTrue();
        assertThat(without.at("/missingRates/0").asString()).isEqualTo("USD");

        rate("1.10");
        long before = books.position();
        JsonNode report = books.read("/analytics/net-worth?asOf=2026-03-14");
        assertThat(report.at("/total/netWorth/amount").asString()).isEqualTo("180.00");
        assertThat(report.at("/total/liabilities/amount").asString()).isEqualTo("-20.00");
        JsonNode converted = report.at("/items/0/converted");
        assertThat(report.at("/items/0/name").asString()).isEqualTo("Dollars");
        assertThat(converted.at("/rateDate").asString()).isEqualTo("2026-03-13");
        assertThat(converted.at("/gap").asBoolean()).isTrue();

        rate("1.00");
        assertThat(books.read("/analytics/net-worth?asOf=2026-03-14")
                        .at("/total/netWorth/amount")
                        .asString())
                .isEqualTo("190.00");
        assertThat(books.read("/analytics/net-worth?asOf=2026-03-14&knownAt=" + before)
                        .at("/total/netWorth/amount")
                        .asString())
                .isEqualTo("180.00");
    }

    @Test
    void what_changed_between_two_positions_is_told_by_causes_and_amounts() {
        String coffee = books.record(card, "-4.00", "2026-03-02", "Coffee", Map.of("categoryId", food));
        long march = books.position();
        done(books.edit(
                "PATCH", "/transactions/" + coffee, Map.of("amount", eur("-5.00"), "reason", "the bill says so")));
        books.record(card, "-1.00", "2026-03-31", "Late");
        books.record(card, "-2.00", "2026-04-01", "April");
        done(books.edit("PATCH", "/transactions/" + coffee, Map.of("notes", "moves no money")));

        JsonNode changed = books.read("/analytics/differences?since=" + march + "&asOf=2026-03-31");
        assertThat(changed.at("/items")).hasSize(2);
        JsonNode cause = changed.at("/items/0");
        assertThat(cause.at("/change").asString()).isEqualTo("amended");
        assertThat(cause.at("/reason").asString()).isEqualTo("the bill says so");
        assertThat(cause.at("/effects").toString()).contains("\"Coffee\"", "\"Card\"", "\"1.00\"", "\"-1.00\"");
        assertThat(changed.at("/items/1/description").asString()).isEqualTo("Late");
        JsonNode page = books.read("/analytics/differences?since=" + march + "&limit=1");
        assertThat(page.at("/items")).hasSize(1);
        assertThat(books.read("/analytics/differences?since=" + march + "&limit=1&after="
                                + page.at("/next").asLong())
                        .at("/items/0/description")
                        .asString())
                .isEqualTo("Late");
    }

    private void rate(String dollarsForAEuro) {
        Map<String, Object> body =
                Map.of("base", "EUR", "rates", List.of(Map.of("currency", "USD", "rate", dollarsForAEuro)));
        done(books.put("/exchange-rates/2026-03-13", body));
    }

    private Map<String, String> trial(String query) {
        JsonNode report = books.read("/analytics/trial-balance" + query);
        for (JsonNode total : report.at("/totals")) {
            assertThat(total.at("/difference/amount").asString()).as(query).isEqualTo("0.00");
        }
        Map<String, String> balances = new TreeMap<>();
        report.at("/items")
                .forEach(line -> balances.put(
                        line.at("/account").asString(),
                        line.at("/balance/amount").asString()));
        return balances;
    }

    private List<String> spending(String query) {
        List<String> spent = new ArrayList<>();
        books.read("/analytics/spending" + query)
                .at("/items")
                .forEach(each -> spent.add(each.at("/month").asString() + " "
                        + each.at("/amount/amount").asString()));
        return spent;
    }

    private String seeded(String code) {
        for (JsonNode node : books.read("/categories").at("/items")) {
            if (node.at("/code").asString("").equals(code)) {
                return node.at("/id").asString();
            }
        }
        throw new AssertionError("no category " + code);
    }
}
