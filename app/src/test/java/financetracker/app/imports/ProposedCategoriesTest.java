package financetracker.app.imports;

import static financetracker.app.client.Books.assertRefused;
import static financetracker.app.client.Books.done;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Books;
import financetracker.app.client.ServerTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What an import proposes for its rows, and what becomes of that. */
@ServerTest
class ProposedCategoriesTest {
    @LocalServerPort
    int port;

    private Books books;
    private String account;
    private String food;
    private String fun;

    @BeforeEach
    void openAnAccount() {
        books = new Books(new Api(port));
        account = books.open("checking", "Everyday", "EUR");
        food = category("Food at home");
        fun = category("Fun");
    }

    @Test
    void what_was_last_given_to_the_same_counterparty_is_proposed_and_taken_together() {
        String older = books.record(account, "-1.00", "2026-01-02", "Corner SHOP", Map.of("categoryId", fun));
        String last = books.record(account, "-1.00", "2026-01-01", "corner  shop", Map.of());
        categorise(last, food);
        String shop = done(books.post("/counterparties", Map.of("name", "Corner shop")))
                .text("id");
        done(books.edit("PUT", "/counterparties/" + shop + "/aliases", Map.of("aliases", List.of("CS DUBLIN 12"))));

        String path = upload("CORNER SHOP", "CS Dublin 12", "Cinema");
        JsonNode rows = books.read(path).at("/rows");
        assertThat(rows.get(0).at("/parts/0/proposedCategoryId").asString()).isEqualTo(food);
        assertThat(rows.get(0).at("/parts/0/lastGivenTo").asString()).isEqualTo(last);
        assertThat(rows.get(0).at("/parts/0/categoryId").isNull()).isTrue();
        assertThat(rows.get(1).at("/parts/0/proposedCategoryId").asString()).isEqualTo(food);
        assertThat(rows.get(2).at("/parts/0/proposedCategoryId").isNull()).isTrue();

        JsonNode chosen =
                done(books.put(path + "/categories", Map.of("acceptAll", true))).body();
        assertThat(chosen.at("/rows/1/parts/0/categoryId").asString()).isEqualTo(food);
        assertThat(books.commit(path).at("/recorded").asInt()).isEqualTo(3);
        assertThat(recorded("CORNER SHOP").at("/categoryId").asString()).isEqualTo(food);
        assertThat(recorded("CS Dublin 12").at("/categoryId").asString()).isEqualTo(food);
        assertThat(recorded("Cinema").at("/categoryId").isNull()).isTrue();
        assertThat(books.read("/transactions/" + older).at("/categoryId").asString())
                .isEqualTo(fun);
    }

    @Test
    void what_was_taken_back_voided_merged_or_archived_is_not_proposed() {
        String voided = books.record(account, "-1.00", "2026-01-01", "Bakery", Map.of("categoryId", food));
        done(books.edit("DELETE", "/transactions/" + voided, null));
        String back = books.record(account, "-1.00", "2026-01-01", "Cinema", Map.of("categoryId", fun));
        categorise(back, null);
        String old = category("Old");
        String unused = books.record(account, "-1.00", "2026-01-01", "Museum", Map.of("categoryId", old));
        String another = category("Another");
        String other = books.record(account, "-1.00", "2026-01-01", "Market", Map.of("categoryId", another));
        assertThat(List.of(unused, other)).doesNotHaveDuplicates();
        done(books.edit("POST", "/categories/" + old + "/archive", null));
        done(books.edit("POST", "/categories/" + another + "/merge", Map.of("categoryId", food)));

        JsonNode rows =
                books.read(upload("Bakery", "Cinema", "Museum", "Market")).at("/rows");
        assertThat(rows.valueStream()
                        .map(row -> row.at("/parts/0/proposedCategoryId").asString("none")))
                .containsExactly("none", "none", "none", food);
    }

    @Test
    void a_person_chooses_row_by_row_and_what_was_set_is_never_overwritten() {
        String unused = books.record(account, "-1.00", "2026-01-01", "Bakery", Map.of("categoryId", food));
        assertThat(unused).isNotEmpty();
        String path = upload("Bakery", "Bakery", "Cinema");
        assertThat(books.read(path).at("/rows/0/parts/0/proposedCategoryId").asString())
                .isEqualTo(food);
        done(books.put(
                path + "/categories",
                Map.of("acceptAll", true, "choices", List.of(choice(2, (String) null), choice(3, fun)))));
        JsonNode rows = books.read(path).at("/rows");
        assertThat(rows.valueStream().map(row -> row.at("/parts/0/categoryId").asString("none")))
                .containsExactly(food, "none", fun);

        assertRefused(
                books.put(path + "/categories", Map.of("acceptAll", false, "choices", List.of(choice(4, fun)))),
                400,
                "invalid-request");
        assertRefused(
                books.put(path + "/categories", Map.of("acceptAll", false, "choices", List.of(choice(1, fun, fun)))),
                400,
                "invalid-request");
        assertRefused(
                books.put(path + "/categories", Map.of("acceptAll", false, "choices", List.of(choice(1, account)))),
                422,
                "unknown-category");
        assertThat(books.commit(path).at("/recorded").asInt()).isEqualTo(3);
        String cinema = recorded("Cinema").at("/id").asString();
        categorise(cinema, food);

        String again = upload("Bakery", "Bakery", "Cinema");
        assertThat(books.read(again).at("/rows/2/parts/0/proposedCategoryId").isNull())
                .as("nothing is proposed for what is recorded")
                .isTrue();
        done(books.put(again + "/categories", Map.of("acceptAll", true, "choices", List.of(choice(3, fun)))));
        assertThat(books.commit(again).at("/repeated").asInt()).isEqualTo(3);
        assertThat(books.read("/transactions/" + cinema).at("/categoryId").asString())
                .isEqualTo(food);
        assertRefused(books.put(again + "/categories", Map.of("acceptAll", true)), 404, "not-found");
    }

    @Test
    void a_qif_file_is_recorded_with_its_splits_its_categories_and_its_transfers() {
        String savings = books.open("savings", "Rainy days", "EUR");
        String groceries = done(books.post("/categories", Map.of("name", "Groceries", "parentId", food)))
                .text("id");
        String qif = """
                !Type:Bank
                D2026-02-01
                T-30.00
                PSupermarket
                SFood at home:Groceries
                Ebread
                $-20.00
                SFun
                $-10.00
                ^
                D2026-02-02
                T-5.00
                PCinema
                LFun
                ^
                D2026-02-03
                T-100.00
                PPut aside
                L[Rainy days]
                ^
                """;
        String path = "/imports/"
                + done(books.upload("/imports?accountId=" + account, qif, "application/qif"))
                        .text("id");
        JsonNode parts = books.read(path).at("/rows/0/parts");
        assertThat(parts.get(0).at("/named").asString()).isEqualTo("Food at home:Groceries");
        assertThat(parts.get(0).at("/proposedCategoryId").asString()).isEqualTo(groceries);
        assertThat(parts.get(0).at("/lastGivenTo").isNull()).isTrue();
        assertThat(parts.get(1).at("/amount/amount").asString()).isEqualTo("-10.00");
        done(books.put(path + "/categories", Map.of("acceptAll", true)));
        assertThat(books.commit(path).at("/recorded").asInt()).isEqualTo(3);

        JsonNode splits = recorded("Supermarket").at("/splits");
        assertThat(splits.get(0).at("/categoryId").asString()).isEqualTo(groceries);
        assertThat(splits.get(0).at("/note").asString()).isEqualTo("bread");
        assertThat(splits.get(1).at("/categoryId").asString()).isEqualTo(fun);
        assertThat(recorded("Cinema").at("/categoryId").asString()).isEqualTo(fun);

        String other = "/imports/"
                + done(books.upload(
                                "/imports?accountId=" + savings,
                                "!Type:Bank\nD2026-02-03\nT100.00\nPFrom\nL[Everyday]\n^\n",
                                "application/qif"))
                        .text("id");
        JsonNode committed = books.commit(other);
        assertThat(committed.at("/recorded").asInt()).isEqualTo(1);
        Books.until(() -> !recorded("Rainy").at("/transferId").isNull());
        String transfer = recorded("Rainy").at("/transferId").asString();
        assertThat(books.read("/transfers/" + transfer).at("/state").asString()).isEqualTo("linked");
    }

    private String category(String name) {
        return done(books.post("/categories", Map.of("name", name))).text("id");
    }

    private void categorise(String transaction, @Nullable String category) {
        Map<String, Object> body = new HashMap<>();
        body.put("categoryId", category);
        done(books.edit("PUT", "/transactions/" + transaction + "/category", body));
    }

    private static Map<String, Object> choice(int row, @Nullable String... categories) {
        List<Map<String, @Nullable String>> parts = new ArrayList<>();
        for (String category : categories) {
            Map<String, @Nullable String> part = new HashMap<>();
            part.put("categoryId", category);
            parts.add(part);
        }
        return Map.of("row", row, "parts", parts);
    }

    /** Uploads a file with one row for each description. */
    private String upload(String... descriptions) {
        StringBuilder csv = new StringBuilder("Date,Description,Amount\n");
        for (String description : descriptions) {
            csv.append("2026-02-13,").append(description).append(",-3.20\n");
        }
        return "/imports/"
                + done(books.upload("/imports?accountId=" + account, csv.toString(), "text/csv"))
                        .text("id");
    }

    /** The one imported transaction with these words. */
    private JsonNode recorded(String words) {
        JsonNode items = books.read("/transactions?from=2026-02-01&q=" + words.replace(" ", "+"))
                .at("/items");
        assertThat(items).as(words).hasSize(1);
        return items.get(0);
    }
}
