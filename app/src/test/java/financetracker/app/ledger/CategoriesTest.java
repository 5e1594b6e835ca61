package financetracker.app.ledger;

import static financetracker.app.client.Books.assertRefused;
import static financetracker.app.client.Books.done;
import static financetracker.app.client.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Books;
import financetracker.app.client.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class CategoriesTest {
    @LocalServerPort
    int port;

    private Books books;
    private String account;

    @BeforeEach
    void openAnAccount() {
        books = new Books(new Api(port));
        account = books.open("checking", "Everyday", "EUR");
    }

    @Test
    void are_created_renamed_moved_and_archived() {
        String hobbies = create("Hobbies");
        String chess = done(books.post("/categories", Map.of("name", "Chess", "parentId", hobbies)))
                .text("id");
        done(books.edit("PATCH", "/categories/" + chess, Map.of("name", "Chess club")));
        done(books.edit("PUT", "/categories/" + hobbies + "/parent", Map.of("parentId", seeded("ENTERTAINMENT", 0))));
        assertRefused(
                books.edit("PUT", "/categories/" + hobbies + "/parent", Map.of("parentId", chess)),
                409,
                "category-below-itself");
        assertRefused(
                books.post("/categories", Map.of("name", "chess CLUB", "parentId", hobbies)),
                409,
                "category-name-taken");

        String played = books.record(account, "-9.00", "2026-03-01", "Fee", Map.of("categoryId", chess));
        done(books.edit("POST", "/categories/" + chess + "/archive", null));
        assertThat(node(chess).at("/archived").asBoolean()).isTrue();
        assertThat(node(chess).at("/name").asString()).isEqualTo("Chess club");
        assertRefused(
                books.post(
                        "/transactions",
                        Map.of(
                                "accountId",
                                account,
                                "amount",
                                eur("-1.00"),
                                "date",
                                "2026-03-01",
                                "description",
                                "Fee",
                                "categoryId",
                                chess)),
                409,
                "category-is-archived");
        assertThat(books.read("/transactions/" + played).at("/categoryId").asString())
                .isEqualTo(chess);
    }

    @Test
    void a_merged_one_reads_as_the_other_and_as_itself_before() {
        String pubs = create("Pubs");
        String bars = create("Bars");
        String beer = books.record(account, "-5.00", "2026-03-01", "Beer", Map.of("categoryId", pubs));
        String split = books.record(
                account,
                "-10.00",
                "2026-03-01",
                "Beer and crisps",
                Map.of("splits", List.of(Map.of("percent", "70", "categoryId", pubs), Map.of("note", "crisps"))));
        long before = books.position();
        done(books.edit("POST", "/categories/" + pubs + "/merge", Map.of("categoryId", bars)));

        assertThat(books.read("/transactions/" + beer).at("/categoryId").asString())
                .isEqualTo(bars);
        assertThat(books.read("/transactions?categoryId=" + bars).at("/items").findValuesAsString("id"))
                .contains(beer, split);
        assertThat(books.read("/transactions/" + split)
                        .at("/splits/0/categoryId")
                        .asString())
                .isEqualTo(bars);
        assertThat(books.read("/postings").at("/items").findValuesAsString("account"))
                .contains("expenses:" + bars)
                .doesNotContain("expenses:" + pubs);
        assertThat(books.read("/transactions?categoryId=" + bars + "&knownAt=" + before)
                        .at("/items"))
                .isEmpty();
        assertThat(node(pubs).at("/mergedInto").asString()).isEqualTo(bars);
        assertRefused(books.edit("PATCH", "/categories/" + pubs, Map.of("name", "Inns")), 409, "category-is-merged");
        assertRefused(
                books.edit("POST", "/categories/" + bars + "/merge", Map.of("categoryId", pubs)),
                409,
                "category-is-merged");
    }

    @Test
    void splits_add_up_exactly_and_follow_the_amount() {
        String rent = seeded("RENT", 0);
        String id = books.record(
                account,
                "-100.00",
                "2026-03-01",
                "Shared",
                Map.of(
                        "splits",
                        List.of(
                                Map.of("amount", eur("-10.00"), "note", "fixed"),
                                Map.of("percent", "33.33", "categoryId", rent),
                                Map.of("note", "rest"))));
        assertThat(parts(id)).containsExactly("-10.00", "-33.33", "-56.67");
        done(books.edit("PATCH", "/transactions/" + id, Map.of("amount", eur("-50.01"))));
        assertThat(parts(id)).containsExactly("-10.00", "-16.67", "-23.34");

        Map<String, Object> wrong =
                Map.of("splits", List.of(Map.of("amount", eur("-10.00")), Map.of("amount", eur("-40.00"))));
        assertRefused(books.edit("PUT", "/transactions/" + id + "/splits", wrong), 422, "splits-do-not-add-up");
        done(books.edit("PUT", "/transactions/" + id + "/category", Map.of("categoryId", rent)));
        assertThat(parts(id)).isEmpty();
    }

    private List<String> parts(String transaction) {
        List<String> amounts = new ArrayList<>();
        for (JsonNode part : books.read("/transactions/" + transaction).at("/splits")) {
            amounts.add(part.at("/amount/amount").asString());
        }
        return amounts;
    }

    private String create(String name) {
        return done(books.post("/categories", Map.of("name", name))).text("id");
    }

    private JsonNode node(String id) {
        for (JsonNode node : books.read("/categories").at("/items")) {
            if (node.at("/id").asString().equals(id)) {
                return node;
            }
        }
        throw new AssertionError("no category " + id);
    }

    /** The n-th seeded category whose code has this in it. */
    private String seeded(String code, int number) {
        int left = number;
        for (JsonNode node : books.read("/categories").at("/items")) {
            if (node.at("/code").asString().contains(code) && left-- == 0) {
                return node.at("/id").asString();
            }
        }
        throw new AssertionError("no category of code " + code);
    }
}
