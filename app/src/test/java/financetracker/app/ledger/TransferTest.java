package financetracker.app.ledger;

import static financetracker.app.client.Books.assertRefused;
import static financetracker.app.client.Books.done;
import static financetracker.app.client.Books.eur;
import static financetracker.app.client.Books.money;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Books;
import financetracker.app.client.ServerTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class TransferTest {
    @LocalServerPort
    int port;

    private Books books;
    private String checking;
    private String savings;
    private String dollars;

    @BeforeEach
    void openAccounts() {
        books = new Books(new Api(port));
        checking = books.open("checking", "Everyday", "EUR");
        savings = books.open("savings", "Rainy days", "EUR");
        dollars = books.open("checking", "Dollars", "USD");
    }

    @Test
    void is_recorded_with_both_legs_at_once_and_is_no_spending() {
        Map<String, Object> body = transfer(savings);
        body.put("receivedDate", "2026-03-03");
        JsonNode transfer = recorded(body);
        assertThat(transfer.at("/state").asString()).isEqualTo("linked");
        assertThat(transfer.at("/from/amount/amount").asString()).isEqualTo("-100.00");
        assertThat(transfer.at("/to/date").asString()).isEqualTo("2026-03-03");
        assertThat(transfer.at("/rate").isNull()).isTrue();
        assertBalances("-100.00", "100.00");
        assertThat(books.read("/postings").at("/items").findValuesAsString("account"))
                .containsExactly(
                        "assets:" + checking, "equity:transfers:EUR", "assets:" + savings, "equity:transfers:EUR");
        long position = books.position();
        assertThat(done(books.post("/transfers", body)).header("Ledger-Sequence"))
                .isEqualTo(Long.toString(position));
        body.put("amount", eur("101.00"));
        assertRefused(books.post("/transfers", body), 409, "id-is-taken");
    }

    @Test
    void between_two_currencies_freezes_both_amounts_and_the_rate() {
        Map<String, Object> body = transfer(dollars);
        body.put("receivedAmount", money("108.70", "USD"));
        JsonNode implied = recorded(body);
        assertThat(implied.at("/rate/rate").asString()).isEqualTo("1.087");
        assertThat(implied.at("/rate/source").asString()).isEqualTo("amounts");

        body.put("id", "01900000-0000-7000-8000-000000000002");
        body.put("rate", Map.of("rate", "1.0912", "source", "bank", "date", "2026-02-27"));
        JsonNode told = recorded(body);
        assertThat(told.at("/rate/rate").asString()).isEqualTo("1.0912");
        assertThat(told.at("/rate/date").asString()).isEqualTo("2026-02-27");

        String from = told.at("/from/transactionId").asString();
        done(books.edit("PATCH", "/transactions/" + from, Map.of("amount", eur("-200.00"))));
        JsonNode amended = books.read("/transfers/" + told.at("/id").asString());
        assertThat(amended.at("/to/amount/amount").asString()).isEqualTo("108.70");
        assertThat(amended.at("/rate/rate").asString()).isEqualTo("0.5435");
    }

    @Test
    void its_legs_are_amended_voided_and_restored_together_from_either_end() {
        JsonNode transfer = recorded(transfer(savings));
        String from = "/transactions/" + transfer.at("/from/transactionId").asString();
        String to = "/transactions/" + transfer.at("/to/transactionId").asString();

        done(books.edit("PATCH", to, Map.of("amount", eur("80.00"), "description", "For the roof")));
        assertBalances("-80.00", "80.00");
        assertThat(books.read(from).at("/description").asString()).isEqualTo("Rent money");
        done(books.edit("DELETE", from, null));
        assertBalances("0.00", "0.00");
        assertThat(books.read(to).at("/status").asString()).isEqualTo("voided");
        done(books.edit("POST", to + "/restore", null));
        assertBalances("-80.00", "80.00");
        assertRefused(books.edit("PATCH", from, Map.of("amount", eur("80.00"))), 422, "transfer-amounts-differ");
        assertBalances("-80.00", "80.00");
    }

    @Test
    void links_two_transactions_and_unlinking_gives_them_their_categories_back() {
        String category = books.read("/categories").at("/items/0/id").asString();
        String out = books.record(checking, "-50.00", "2026-03-01", "To savings", Map.of("categoryId", category));
        String in = books.record(savings, "50.00", "2026-03-02", "From checking");
        Answer linked = done(link(out, in));
        assertThat(done(link(out, in)).text("id")).isEqualTo(linked.text("id"));
        assertThat(books.read("/transactions/" + out).at("/transferId").asString())
                .isEqualTo(linked.text("id"));
        String third = books.record(savings, "50.00", "2026-03-02", "Another");
        assertRefused(link(out, third), 409, "transaction-is-transferred");

        done(books.edit("DELETE", "/transfers/" + linked.text("id"), Map.of("reason", "a mistake")));
        JsonNode free = books.read("/transactions/" + out);
        assertThat(free.at("/transferId").isNull()).isTrue();
        assertThat(free.at("/categoryId").asString()).isEqualTo(category);
        assertThat(books.read("/transfers/" + linked.text("id")).at("/reason").asString())
                .isEqualTo("a mistake");
        done(link(out, third));
    }

    @Test
    void refuses_legs_that_do_not_fit() {
        String out = books.record(checking, "-50.00", "2026-03-01", "Out");
        String other = books.record(savings, "49.00", "2026-03-01", "In");
        String same = books.record(checking, "50.00", "2026-03-01", "Same account");
        assertRefused(link(out, other), 422, "transfer-amounts-differ");
        assertRefused(link(other, out), 422, "transfer-amounts-differ");
        assertRefused(link(out, same), 422, "transfer-within-account");
        assertRefused(link(out, "01900000-0000-7000-8000-000000000009"), 404, "not-found");
        assertRefused(books.post("/transfers", transfer(checking)), 422, "transfer-within-account");
        assertRefused(books.post("/transfers", transfer(dollars)), 422, "wrong-currency");
    }

    private Answer link(String from, String to) {
        return books.post("/transfers/links", Map.of("fromTransactionId", from, "toTransactionId", to));
    }

    private JsonNode recorded(Map<String, Object> body) {
        return books.read("/transfers/" + done(books.post("/transfers", body)).text("id"));
    }

    private Map<String, Object> transfer(String to) {
        return new HashMap<>(Map.of(
                "id",
                "01900000-0000-7000-8000-000000000001",
                "fromAccountId",
                checking,
                "toAccountId",
                to,
                "amount",
                eur("100.00"),
                "date",
                "2026-03-01",
                "description",
                "Rent money"));
    }

    private void assertBalances(String from, String to) {
        assertThat(books.balance(checking)).isEqualTo(from);
        assertThat(books.balance(savings)).isEqualTo(to);
    }
}
