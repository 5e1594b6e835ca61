package financetracker.app.ledger;

import static financetracker.app.client.Books.assertRefused;
import static financetracker.app.client.Books.done;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Books;
import financetracker.app.client.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Transfers that are found in what a bank reports. */
@ServerTest
class ProposalTest {
    @LocalServerPort
    int port;

    private Books books;
    private String checking;
    private String savings;

    @BeforeEach
    void openAccounts() {
        books = new Books(new Api(port));
        checking = books.open("checking", "Everyday", "EUR");
        savings = books.open("savings", "Rainy days", "EUR");
    }

    @Test
    void what_names_the_other_account_is_linked_by_itself() {
        books.record(savings, "75.00", "2026-03-03", "Received");
        books.importOfx(checking, "20260301", "-75.00", "Standing order RAINY-DAYS");
        JsonNode transfer = only("linked");
        assertThat(transfer.at("/from/accountId").asString()).isEqualTo(checking);
        assertThat(transfer.at("/to/accountId").asString()).isEqualTo(savings);
        assertThat(spending()).isEmpty();
    }

    @Test
    void what_only_has_the_amount_is_asked_and_meanwhile_no_spending() {
        books.record(savings, "60.00", "2026-03-03", "Received");
        books.importOfx(checking, "20260301", "-60.00", "Something");
        JsonNode proposal = only("proposed");
        assertThat(proposal.at("/evidence").toString()).isEqualTo("[\"opposite_amounts\",\"only_candidate\"]");
        assertThat(proposal.at("/daysApart").asInt()).isEqualTo(2);
        assertThat(spending()).isEmpty();

        String path = "/transfers/" + proposal.at("/id").asString();
        done(books.edit("POST", path + "/reject", Map.of("reason", "a gift")));
        assertThat(spending()).hasSize(1);
        assertRefused(books.edit("POST", path + "/confirm", null), 409, "transfer-is-not-proposed");
        // It is remembered: what happens to the legs later does not bring it back.
        String leg = proposal.at("/from/transactionId").asString();
        done(books.edit("PATCH", "/transactions/" + leg, Map.of("notes", "looked at")));
        books.importOfx(checking, "20260320", "-1.00", "Anything else");
        books.record(savings, "1.00", "2026-03-20", "Received");
        Books.until(() -> books.read("/transfers?state=proposed").at("/items").size() == 1);
        assertThat(books.read(path).at("/state").asString()).isEqualTo("rejected");
    }

    @Test
    void a_confirmed_proposal_is_a_transfer() {
        books.record(savings, "60.00", "2026-03-03", "Received");
        books.importOfx(checking, "20260301", "-60.00", "Something");
        String path = "/transfers/" + only("proposed").at("/id").asString();
        done(books.edit("POST", path + "/confirm", null));
        assertThat(books.read(path).at("/state").asString()).isEqualTo("linked");
        assertThat(spending()).isEmpty();
    }

    @Test
    void of_several_that_fit_the_nearest_is_proposed_and_what_is_far_is_not() {
        books.record(savings, "60.00", "2026-03-04", "Late");
        String near = books.record(savings, "60.00", "2026-03-02", "Near");
        books.record(savings, "60.00", "2026-03-09", "Far");
        books.importOfx(checking, "20260301", "-60.00", "Something");
        JsonNode proposal = only("proposed");
        assertThat(proposal.at("/to/transactionId").asString()).isEqualTo(near);
        assertThat(proposal.at("/evidence").toString()).isEqualTo("[\"opposite_amounts\"]");
    }

    @Test
    void a_leg_that_is_amended_leaves_the_proposal() {
        books.record(savings, "60.00", "2026-03-03", "Received");
        books.importOfx(checking, "20260301", "-60.00", "Something");
        JsonNode proposal = only("proposed");
        String from = "/transactions/" + proposal.at("/from/transactionId").asString();
        done(books.edit("PATCH", from, Map.of("amount", Books.eur("-61.00"))));
        assertThat(books.read("/transfers/" + proposal.at("/id").asString())
                        .at("/state")
                        .asString())
                .isEqualTo("unlinked");
        assertThat(books.balance(savings)).isEqualTo("60.00");
        assertThat(books.balance(checking)).isEqualTo("-61.00");
    }

    private JsonNode only(String state) {
        Books.until(() -> books.read("/transfers?state=" + state).at("/items").size() == 1);
        return books.read("/transfers?state=" + state).at("/items/0");
    }

    private JsonNode spending() {
        return books.read("/analytics/spending").at("/items");
    }
}
