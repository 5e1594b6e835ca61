package financetracker.app.ledger;

import static financetracker.app.client.Books.assertRefused;
import static financetracker.app.client.Books.done;
import static financetracker.app.client.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Books;
import financetracker.app.client.ServerTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the bank says, beside what is recorded. */
@ServerTest
class AssertionsTest {
    @LocalServerPort
    int port;

    private Books books;
    private String account;
    private String assertions;

    @BeforeEach
    void openAnAccount() {
        books = new Books(new Api(port));
        account = books.open("checking", "Everyday", "EUR");
        assertions = "/accounts/" + account + "/assertions";
    }

    @Test
    void a_balance_matches_until_something_changes_and_the_likely_row_is_named() {
        books.record(account, "100.00", "2026-03-01", "Salary");
        String coffee = books.record(account, "-3.20", "2026-03-10", "Coffee");
        done(assertBalance("2026-03-05", "100.00"));
        done(assertBalance("2026-03-31", "96.80"));
        assertThat(read("2026-03-31").at("/assertion/matched").asBoolean()).isTrue();
        long matched = books.position();

        done(books.edit("DELETE", "/transactions/" + coffee, null));
        JsonNode different = read("2026-03-31");
        assertThat(different.at("/assertion/matched").asBoolean()).isFalse();
        assertThat(different.at("/assertion/difference/amount").asString()).isEqualTo("-3.20");
        assertThat(different.at("/matchedUntil").asString()).isEqualTo("2026-03-05");
        assertThat(different.at("/likely/0/transactionId").asString()).isEqualTo(coffee);
        assertThat(different.at("/likely/0/reason").asString()).isEqualTo("voided");
        JsonNode before = books.read(assertions + "/2026-03-31?knownAt=" + matched);
        assertThat(before.at("/assertion/matched").asBoolean()).isTrue();

        JsonNode page = books.read(assertions + "?limit=1");
        assertThat(page.at("/items/0/date").asString()).isEqualTo("2026-03-31");
        JsonNode next = books.read(assertions + "?to=" + page.at("/next").asString());
        assertThat(next.at("/items")).hasSize(1);
        assertThat(next.at("/items/0/matched").asBoolean()).isTrue();
    }

    @Test
    void it_is_replaced_and_withdrawn_and_a_repeat_is_no_event() {
        done(assertBalance("2026-03-31", "1.00"));
        long first = books.position();
        assertThat(done(assertBalance("2026-03-31", "1.00"))
                        .body()
                        .at("/version")
                        .asInt())
                .isZero();
        assertThat(done(assertBalance("2026-03-31", "2.00"))
                        .body()
                        .at("/version")
                        .asInt())
                .isEqualTo(1);
        assertThat(read("2026-03-31").at("/assertion/asserted/amount").asString())
                .isEqualTo("2.00");
        assertThat(books.read(assertions + "/2026-03-31?knownAt=" + first)
                        .at("/assertion/asserted/amount")
                        .asString())
                .isEqualTo("1.00");

        done(books.edit("DELETE", assertions + "/2026-03-31", Map.of("reason", "of another account")));
        done(books.edit("DELETE", assertions + "/2026-03-31", null));
        assertRefused(books.get(assertions + "/2026-03-31"), 404, "not-found");
        assertThat(books.read(assertions).at("/items")).isEmpty();
        done(assertBalance("2026-03-31", "3.00"));
        assertThat(books.read(assertions).at("/items")).hasSize(1);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertRefused(
                books.put(assertions + "/2026-03-31", Map.of("balance", Books.money("1.00", "USD"))),
                422,
                "wrong-currency");
        assertRefused(
                books.put("/accounts/" + UUID.randomUUID() + "/assertions/2026-03-31", Map.of("balance", eur("1.00"))),
                404,
                "not-found");
        assertRefused(books.put(assertions + "/1899-01-01", Map.of("balance", eur("1.00"))), 400, "invalid-request");
        assertRefused(books.edit("DELETE", assertions + "/2026-03-31", null), 404, "not-found");
        assertRefused(books.get("/accounts/" + UUID.randomUUID() + "/assertions"), 404, "not-found");
    }

    @Test
    void a_statement_asserts_its_balance_unless_a_person_has_and_undo_takes_it_back() {
        done(assertBalance("2026-03-30", "5.00"));
        JsonNode imported = books.commit(upload("2026-03-31", "96.80"));
        JsonNode said = read("2026-03-31");
        assertThat(said.at("/assertion/source").asString()).isEqualTo("import");
        assertThat(said.at("/assertion/difference/amount").asString()).isEqualTo("100.00");
        assertThat(imported.at("/recorded").asInt()).isEqualTo(1);

        // The same day again: the later statement stands, but not before what a person says.
        books.commit(upload("2026-03-31", "97.80"));
        assertThat(read("2026-03-31").at("/assertion/asserted/amount").asString())
                .isEqualTo("97.80");
        JsonNode third = books.commit(upload("2026-03-30", "7.00"));
        assertThat(read("2026-03-30").at("/assertion/asserted/amount").asString())
                .isEqualTo("5.00");

        books.finished(undo(third));
        assertThat(read("2026-03-30").at("/assertion/asserted/amount").asString())
                .isEqualTo("5.00");
        JsonNode undone = books.finished(undo(imported));
        assertThat(undone.at("/refused/0/reason").asString()).isEqualTo("asserted-since");
        assertThat(read("2026-03-31").at("/assertion/asserted/amount").asString())
                .isEqualTo("97.80");
    }

    @Test
    void an_undone_statement_says_nothing_any_more() {
        JsonNode first = books.commit(upload("2026-03-31", "96.80"));
        JsonNode second = books.commit(upload("2026-03-31", "97.80"));
        books.finished(undo(second));
        assertThat(read("2026-03-31").at("/assertion/asserted/amount").asString())
                .isEqualTo("96.80");
        // What an undoing said is a later word than the first statement's.
        books.finished(undo(first));
        assertThat(books.read(assertions).at("/items")).hasSize(1);
    }

    private String undo(JsonNode operation) {
        return done(books.post("/operations/" + operation.at("/id").asString() + "/undo", null))
                .header("Location")
                .replace("/api/v1", "");
    }

    private Answer assertBalance(String date, String balance) {
        return books.put(assertions + "/" + date, Map.of("balance", eur(balance)));
    }

    private JsonNode read(String date) {
        return books.read(assertions + "/" + date);
    }

    private String upload(String date, String balance) {
        String file = """
                OFXHEADER:100
                <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>1234</BANKACCTFROM>
                <BANKTRANLIST>
                <STMTTRN><TRNTYPE>OTHER<DTPOSTED>20260310<TRNAMT>-3.20<FITID>1<NAME>Coffee</STMTTRN>
                </BANKTRANLIST><LEDGERBAL><BALAMT>%s<DTASOF>%s</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
                """.formatted(balance, date.replace("-", ""));
        var uploaded = books.upload("/imports?accountId=" + account, file, "application/x-ofx");
        return "/imports/" + done(uploaded).text("id");
    }
}
