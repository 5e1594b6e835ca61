package financetracker.app.imports;

import static financetracker.app.client.Books.assertRefused;
import static financetracker.app.client.Books.done;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Books;
import financetracker.app.client.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Files that are no OFX, from upload to balances. */
@ServerTest
class OtherFormatsTest {
    private static final String CSV = """
            Date,Description,Amount
            01/02/2026,Coffee,-3.20
            01/02/2026,Coffee,-3.20
            02/02/2026,Salary,2000.00
            """;

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
    void csv_is_guessed_asked_corrected_and_remembered() {
        Answer uploaded = done(upload(CSV, "text/csv"));
        JsonNode preview = uploaded.body();
        assertThat(preview.at("/statement/format").asString()).isEqualTo("csv");
        assertThat(preview.at("/statement/dateOrderGuessed").asBoolean()).isTrue();
        JsonNode mapping = preview.at("/statement/mapping");
        assertThat(mapping.at("/dateOrder").asString()).isEqualTo("month_day_year");
        assertThat(preview.at("/counts/new").asInt()).isEqualTo(3);

        String path = "/imports/" + preview.at("/id").asString();
        JsonNode read = done(books.put(path + "/mapping", dayFirst(mapping))).body();
        assertThat(read.at("/rows/0/date").asString()).isEqualTo("2026-02-01");
        JsonNode committed = books.commit(path);
        assertThat(committed.at("/recorded").asInt()).isEqualTo(3);
        assertThat(books.balance(account)).isEqualTo("1993.60");

        // The same file in the other reading: nothing is recorded twice; and the mapping is remembered.
        JsonNode again = done(upload(CSV, "text/csv")).body();
        assertThat(again.at("/statement/mapping/dateOrder").asString()).isEqualTo("day_month_year");
        assertThat(again.at("/counts/repeated").asInt()).isEqualTo(3);
        String second = "/imports/" + again.at("/id").asString();
        done(books.put(second + "/mapping", mapping));
        assertThat(books.commit(second).at("/repeated").asInt()).isEqualTo(3);
        assertThat(books.balance(account)).isEqualTo("1993.60");
        assertRefused(books.put(path + "/mapping", mapping), 404, "not-found");
    }

    @Test
    void a_remembered_mapping_is_for_the_same_header_only_wherever_that_stands() {
        String rows = "Date,Description,Amount,Balance\n2026-03-01,a,-7.00,93.00\n2026-03-02,b,-5.00,88.00\n";
        String first =
                done(upload("Bank of Bytes\nAccount,1\n\n" + rows, "text/csv")).text("id");
        assertThat(books.commit("/imports/" + first).at("/recorded").asInt()).isEqualTo(2);

        JsonNode plain = done(upload(rows.replace(",a,", ",c,").replace(",b,", ",d,"), "text/csv"))
                .body();
        assertThat(plain.at("/counts/new").asInt()).isEqualTo(2);
        assertThat(plain.at("/rows/0/description").asString()).isEqualTo("c");

        String swapped = "Date,Description,Balance,Amount\n2026-03-01,e,93.00,-7.00\n2026-03-02,f,88.00,-5.00\n";
        JsonNode other = done(upload(swapped, "text/csv")).body();
        assertThat(other.at("/rows/0/amount/amount").asString()).isEqualTo("-7.00");
        assertThat(other.at("/rows/1/amount/amount").asString()).isEqualTo("-5.00");
    }

    @Test
    void a_wrong_mapping_is_mended_by_undoing_and_importing_again() {
        JsonNode preview = done(upload(CSV, "text/csv")).body();
        JsonNode wrong = books.commit("/imports/" + preview.at("/id").asString());
        done(books.post("/operations/" + wrong.at("/id").asString() + "/undo", null));
        Books.until(() -> books.balance(account).equals("0.00"));

        JsonNode again = done(upload(CSV, "text/csv")).body();
        assertThat(again.at("/counts/new").asInt()).isEqualTo(3);
        String path = "/imports/" + again.at("/id").asString();
        done(books.put(path + "/mapping", dayFirst(again.at("/statement/mapping"))));
        assertThat(books.commit(path).at("/recorded").asInt()).isEqualTo(3);
        assertThat(books.balance(account)).isEqualTo("1993.60");
        assertThat(books.read("/transactions?from=2026-02-02&to=2026-02-02").at("/items"))
                .hasSize(1);
    }

    @Test
    void qif_and_camt_are_known_by_their_content() {
        String qif = "!Type:Bank\nD01/02/2026\nT-3.20\nPCorner shop\n^\nD02/02/2026\nT-4.20\nPBakery\n^\n";
        JsonNode preview = done(upload(qif, "application/octet-stream")).body();
        assertThat(preview.at("/statement/format").asString()).isEqualTo("qif");
        assertThat(preview.at("/statement/dateOrderGuessed").asBoolean()).isTrue();
        String path = "/imports/" + preview.at("/id").asString();
        done(books.put(path + "/date-order", Map.of("dateOrder", "day_first")));
        assertThat(books.commit(path).at("/recorded").asInt()).isEqualTo(2);
        assertThat(books.read("/transactions?from=2026-02-01&to=2026-02-02").at("/items"))
                .hasSize(2);

        String camt = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
                <Id>1</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>
                <Ntry><Amt Ccy="EUR">7.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-03-01</Dt></BookgDt><AcctSvcrRef>R1</AcctSvcrRef>
                <NtryDtls><TxDtls><RmtInf><Ustrd>Book shop</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                </Stmt></BkToCstmrStmt></Document>
                """;
        JsonNode statement = done(upload(camt, "application/xml")).body();
        assertThat(statement.at("/statement/format").asString()).isEqualTo("camt_053");
        assertThat(books.commit("/imports/" + statement.at("/id").asString())
                        .at("/recorded")
                        .asInt())
                .isEqualTo(1);
        assertThat(books.balance(account)).isEqualTo("-14.90");
        assertRefused(upload("no statement at all", "text/csv"), 422, "unreadable-statement");
    }

    private Answer upload(String file, String type) {
        return books.upload("/imports?accountId=" + account, file, type);
    }

    private static Map<String, Object> dayFirst(JsonNode mapping) {
        return Map.of(
                "delimiter", mapping.at("/delimiter").asString(),
                "skipped", mapping.at("/skipped").asInt(),
                "dateOrder", "day_month_year",
                "decimalMark", mapping.at("/decimalMark").asString(),
                "inverted", false,
                "columns", Map.of("date", 0, "amount", 2, "description", new int[] {1}));
    }
}
