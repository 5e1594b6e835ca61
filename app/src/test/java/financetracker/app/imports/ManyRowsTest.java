package financetracker.app.imports;

import static financetracker.app.client.Books.done;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Books;
import financetracker.app.startup.RunningProgram;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** Large files into a program with a small heap. {@code -Dimport.rows=1000000} for a long run. */
@Execution(ExecutionMode.CONCURRENT)
class ManyRowsTest {
    private static final int ROWS = Integer.getInteger("import.rows", 20_000);
    private static final int ROWS_PER_FILE = Math.min(ROWS, 50_000);
    // Settled by the JVM: with less free than this the program would end with an OutOfMemoryError.
    private static final Map<String, String> SMALL_HEAP =
            Map.of("JAVA_TOOL_OPTIONS", "-Xmx512m -XX:+ExitOnOutOfMemoryError");

    @TempDir
    Path folder;

    @Test
    void are_imported_with_a_heap_of_512_megabytes() throws Exception {
        try (RunningProgram program = RunningProgram.start(
                        folder,
                        SMALL_HEAP,
                        "--finance-tracker.limits.per-token=1000000",
                        "--finance-tracker.limits.per-address=1000000")
                .untilReady()) {
            Books books = new Books(new Api(program.port()));
            String account = books.open("checking", "Everyday", "EUR");
            for (int first = 0; first < ROWS; first += ROWS_PER_FILE) {
                String path = "/imports?accountId=" + account;
                JsonNode preview = done(books.upload(path, file(first), "application/x-ofx"))
                        .body();
                assertThat(preview.at("/counts/new").asInt()).isEqualTo(ROWS_PER_FILE);
                JsonNode committed =
                        books.commit("/imports/" + preview.at("/id").asString());
                assertThat(committed.at("/recorded").asInt()).isEqualTo(ROWS_PER_FILE);
            }
            assertThat(books.balance(account)).isEqualTo("-" + ROWS + ".00");

            // What is known already costs no more.
            JsonNode again = done(books.upload("/imports?accountId=" + account, file(0), "application/x-ofx"))
                    .body();
            assertThat(again.at("/counts/repeated").asInt()).isEqualTo(ROWS_PER_FILE);
            String csv = done(books.get("/exports/transactions.csv")).response().body();
            assertThat(csv.lines().count()).isEqualTo(ROWS + 1L);
        }
    }

    private static String file(int first) {
        StringBuilder file = new StringBuilder("""
                OFXHEADER:100
                DATA:OFXSGML
                VERSION:102
                SECURITY:NONE
                ENCODING:UTF-8
                CHARSET:NONE

                <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>1</BANKACCTFROM>
                <BANKTRANLIST>
                """);
        for (int i = first; i < first + ROWS_PER_FILE; i++) {
            file.append("""
                    <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>2025%02d%02d<TRNAMT>-1.00<FITID>%d
                    <NAME>Shop %d<MEMO>Groceries, receipt %d</STMTTRN>
                    """.formatted(1 + i % 12, 1 + i % 28, i, i % 300, i));
        }
        return file.append("</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n")
                .toString();
    }
}
