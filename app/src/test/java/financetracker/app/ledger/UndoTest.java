package financetracker.app.ledger;

import static financetracker.app.client.Books.assertRefused;
import static financetracker.app.client.Books.done;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Books;
import financetracker.app.client.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Bulk changes, and taking back what an operation did. */
@ServerTest
class UndoTest {
    @LocalServerPort
    int port;

    private Books books;
    private String account;
    private String category;

    @BeforeEach
    void openAnAccount() {
        books = new Books(new Api(port));
        account = books.open("checking", "Everyday", "EUR");
        category = books.read("/categories").at("/items/0/id").asString();
    }

    @Test
    void a_bulk_change_changes_what_the_filter_means_and_is_undone_but_for_later_edits() {
        String first = books.record(account, "-1.00", "2026-03-01", "Coffee one", Map.of("tags", List.of("old")));
        String second = books.record(account, "-2.00", "2026-03-02", "Coffee two");
        String other = books.record(account, "-3.00", "2026-03-03", "Tea");
        Map<String, Object> change = Map.of(
                "filter",
                Map.of("q", "coffee"),
                "change",
                Map.of("categoryId", category, "addTags", List.of("drink"), "removeTags", List.of("old")));

        JsonNode would = done(books.post("/transactions/bulk-changes?dryRun=true", change))
                .body();
        assertThat(would.at("/count").asInt()).isEqualTo(4);
        assertThat(transaction(first).at("/tags/0").asString()).isEqualTo("old");

        JsonNode bulk = operation(books.post("/transactions/bulk-changes", change));
        assertThat(bulk.at("/kind").asString()).isEqualTo("bulk_change");
        assertThat(bulk.at("/recorded").asInt()).isEqualTo(2);
        assertThat(transaction(first).at("/tags").toString()).isEqualTo("[\"drink\"]");
        assertThat(transaction(second).at("/categoryId").asString()).isEqualTo(category);
        assertThat(transaction(other).at("/categoryId").isNull()).isTrue();

        done(books.edit("PATCH", "/transactions/" + second, Map.of("notes", "mine")));
        String undo = "/operations/" + bulk.at("/id").asString() + "/undo";
        JsonNode preview = done(books.post(undo + "?dryRun=true", null)).body();
        assertThat(preview.at("/rows").findValuesAsString("outcome")).containsExactly("recorded", "refused");
        JsonNode undone = operation(books.post(undo, null));
        assertThat(undone.at("/recorded").asInt()).isEqualTo(1);
        assertThat(undone.at("/refused/0/reason").asString()).isEqualTo("changed-since");
        assertThat(undone.at("/refused/0/id").asString()).isEqualTo(second);
        assertThat(transaction(first).at("/tags").toString()).isEqualTo("[\"old\"]");
        assertThat(transaction(first).at("/categoryId").isNull()).isTrue();
        assertThat(transaction(second).at("/notes").asString()).isEqualTo("mine");

        assertThat(operation(books.post(undo, null)).at("/repeated").asInt()).isEqualTo(1);
        // An undo is an operation like any other.
        operation(books.post("/operations/" + undone.at("/id").asString() + "/undo", null));
        assertThat(transaction(first).at("/tags").toString()).isEqualTo("[\"drink\"]");
    }

    @Test
    void an_undone_import_counts_no_more_and_can_be_imported_again() {
        String fitId = UUID.randomUUID().toString();
        JsonNode imported = books.importOfx(account, "20260301", "-75.00", "Shop", fitId);
        assertThat(books.balance(account)).isEqualTo("-75.00");
        String undo = "/operations/" + imported.at("/id").asString() + "/undo";
        assertThat(operation(books.post(undo, null)).at("/recorded").asInt()).isEqualTo(1);
        assertThat(books.balance(account)).isEqualTo("0.00");

        JsonNode again = books.importOfx(account, "20260301", "-75.00", "Shop, reworded", fitId);
        assertThat(again.at("/recorded").asInt()).isEqualTo(1);
        assertThat(books.balance(account)).isEqualTo("-75.00");
        JsonNode only = books.read("/transactions").at("/items/0");
        assertThat(only.at("/description").asString()).isEqualTo("Shop, reworded");
        assertThat(books.read("/transactions/" + only.at("/id").asString() + "/history")
                        .at("/items")
                        .findValuesAsString("change"))
                .containsExactly("recorded", "reverted", "reinstated");
    }

    @Test
    void what_a_person_voided_does_not_come_back_with_its_file() {
        String fitId = UUID.randomUUID().toString();
        books.importOfx(account, "20260301", "-75.00", "Shop", fitId);
        String id = books.read("/transactions").at("/items/0/id").asString();
        done(books.edit("DELETE", "/transactions/" + id, null));
        assertThat(books.importOfx(account, "20260301", "-75.00", "Shop", fitId)
                        .at("/repeated")
                        .asInt())
                .isEqualTo(1);
        assertThat(books.balance(account)).isEqualTo("0.00");
    }

    @Test
    void a_transfer_that_was_found_does_not_keep_an_import_from_being_undone() {
        String savings = books.open("savings", "Rainy days", "EUR");
        String in = books.record(savings, "75.00", "2026-03-03", "Received");
        JsonNode imported = books.importOfx(
                account,
                "20260301",
                "-75.00",
                "To Rainy days",
                UUID.randomUUID().toString());
        Books.until(() -> books.read("/transfers?state=linked").at("/items").size() == 1);
        JsonNode undone =
                operation(books.post("/operations/" + imported.at("/id").asString() + "/undo", null));
        assertThat(undone.at("/recorded").asInt()).as(undone.toString()).isEqualTo(1);
        assertThat(books.balance(account)).isEqualTo("0.00");
        assertThat(books.balance(savings)).isEqualTo("75.00");
        assertThat(transaction(in).at("/transferId").isNull()).isTrue();
    }

    @Test
    void a_dry_run_tells_what_would_be_and_records_nothing() {
        Map<String, Object> coffee = Map.of(
                "accountId", account, "amount", Books.eur("-2.50"), "date", "2026-03-01", "description", "Coffee");
        JsonNode would = done(books.post("/transactions?dryRun=true", coffee)).body();
        assertThat(would.at("/events/0/event").asString()).isEqualTo("transaction-recorded");
        assertThat(would.at("/balances/0/postedAfter/amount").asString()).isEqualTo("-2.50");
        assertThat(would.at("/balances/0/posted/amount").asString()).isEqualTo("0.00");
        assertThat(books.read("/transactions").at("/items")).isEmpty();
        assertRefused(books.post("/accounts/" + account + "/close?dryRun=true", null), 428, "precondition-required");
        assertRefused(books.post("/transactions?dryRun=maybe", coffee), 400, "invalid-request");
        assertRefused(books.post("/imports?accountId=" + account + "&dryRun=true", null), 400, "invalid-request");

        String id = books.record(account, "-1.00", "2026-03-01", "Recorded");
        would = done(books.edit("DELETE", "/transactions/" + id + "?dryRun=true", null))
                .body();
        assertThat(would.at("/balances/0/postedAfter/amount").asString()).isEqualTo("0.00");
        assertThat(books.balance(account)).isEqualTo("-1.00");
    }

    @Test
    void refuses_a_bulk_change_that_means_everything_or_changes_nothing() {
        Map<String, Object> nothing = Map.of("filter", Map.of("q", "coffee"), "change", Map.of());
        assertRefused(books.post("/transactions/bulk-changes", nothing), 400, "invalid-request");
        Map<String, Object> everything = Map.of("filter", Map.of(), "change", Map.of("standing", "voided"));
        assertRefused(books.post("/transactions/bulk-changes", everything), 400, "invalid-request");
    }

    private JsonNode operation(Answer accepted) {
        return books.finished(done(accepted).header("Location").replace("/api/v1", ""));
    }

    private JsonNode transaction(String id) {
        return books.read("/transactions/" + id);
    }
}
