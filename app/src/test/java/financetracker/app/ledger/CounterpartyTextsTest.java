package financetracker.app.ledger;

import static financetracker.app.client.Books.assertRefused;
import static financetracker.app.client.Books.done;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
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
class CounterpartyTextsTest {
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
    void transactions_are_found_by_whom_their_text_means() {
        String named = books.record(account, "-1.00", "2026-03-01", "a", Map.of("counterparty", "SHOP  12 Dublin"));
        String described = books.record(account, "-2.00", "2026-03-02", "Corner shop");
        String other = books.record(account, "-3.00", "2026-03-03", "Corner shop", Map.of("counterparty", "Bakery"));
        String shop = create("Corner Shop");
        assertThat(of(shop)).containsExactly(described);

        aliases(shop, "shop 12 dublin");
        assertThat(of(shop)).containsExactly(described, named);
        assertThat(books.read("/transactions/" + named).at("/counterpartyId").asString())
                .isEqualTo(shop);
        assertThat(books.read("/transactions/" + named).at("/counterparty").asString())
                .isEqualTo("SHOP  12 Dublin");
        assertThat(books.read("/transactions/" + other).at("/counterpartyId").isNull())
                .isTrue();

        long before = books.position();
        String bakery = create("Bakery");
        done(books.edit("POST", "/counterparties/" + bakery + "/merge", Map.of("counterpartyId", shop)));
        assertThat(of(shop)).containsExactly(other, described, named);
        assertThat(of(bakery)).as("the merged one stands for the other").containsExactly(other, described, named);
        assertThat(ids(books.read("/transactions?counterpartyId=" + shop + "&knownAt=" + before)))
                .containsExactly(described, named);

        done(books.edit("PATCH", "/transactions/" + other, Map.of("counterparty", "Cinema")));
        assertThat(of(shop)).containsExactly(described, named);
        aliases(shop, "bakery");
        assertThat(of(shop)).containsExactly(described);
    }

    @Test
    void are_listed_with_their_version_and_their_past() {
        String shop = create("Corner Shop");
        long before = books.position();
        String bakery = create("Bakery");
        aliases(shop, "CS*1", "CS*2");
        done(books.edit("PATCH", "/counterparties/" + shop, Map.of("name", "The shop")));
        done(books.edit("POST", "/counterparties/" + bakery + "/merge", Map.of("counterpartyId", shop)));

        JsonNode items = books.read("/counterparties").at("/items");
        assertThat(items.get(0).at("/name").asString()).isEqualTo("The shop");
        assertThat(items.get(0).at("/aliases").valueStream().map(JsonNode::asString))
                .containsExactly("CS*1", "CS*2", "Corner Shop", "Bakery");
        assertThat(items.get(1).at("/mergedInto").asString()).isEqualTo(shop);
        assertThat(items.get(1).at("/aliases").size()).isZero();
        assertThat(books.read("/counterparties/" + shop + "?knownAt=" + before)
                        .at("/name")
                        .asString())
                .isEqualTo("Corner Shop");

        Answer one = done(books.get("/counterparties/" + shop));
        assertThat(one.header("ETag"))
                .isEqualTo(done(books.get("/counterparties")).header("ETag"))
                .isNotEqualTo("\"0\"");
        assertRefused(books.get("/counterparties/" + account), 404, "not-found");
        assertRefused(books.post("/counterparties", Map.of("name", "cs*1")), 409, "counterparty-text-taken");
        assertRefused(
                books.edit("PATCH", "/counterparties/" + bakery, Map.of("name", "x")), 409, "counterparty-is-merged");
    }

    @Test
    void a_bulk_change_can_be_about_one() {
        String mine = books.record(account, "-1.00", "2026-03-01", "a", Map.of("counterparty", "CS*1"));
        String other = books.record(account, "-1.00", "2026-03-01", "a", Map.of("counterparty", "CS*2"));
        String shop = create("Corner Shop");
        aliases(shop, "cs*1");
        Answer begun = done(books.post(
                "/transactions/bulk-changes",
                Map.of("filter", Map.of("counterpartyId", shop), "change", Map.of("counterparty", "Corner Shop"))));
        JsonNode unused = books.finished(begun.header("Location").replace("/api/v1", ""));
        assertThat(books.read("/transactions/" + mine).at("/counterparty").asString())
                .isEqualTo("Corner Shop");
        assertThat(books.read("/transactions/" + other).at("/counterparty").asString())
                .isEqualTo("CS*2");
    }

    private String create(String name) {
        return done(books.post("/counterparties", Map.of("name", name))).text("id");
    }

    private void aliases(String counterparty, String... aliases) {
        done(books.edit("PUT", "/counterparties/" + counterparty + "/aliases", Map.of("aliases", List.of(aliases))));
    }

    /** The newest first. */
    private List<String> of(String counterparty) {
        return ids(books.read("/transactions?counterpartyId=" + counterparty));
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.at("/items").forEach(item -> ids.add(item.at("/id").asString()));
        return ids;
    }
}
