package financetracker.benchmarks;

import financetracker.events.account.AccountId;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A bank file of 10,000 rows: from the first byte of its upload until every row is durable and listed. */
final class ImportThroughput implements Measurement {
    private static final int ROWS = 10_000;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 5;

    @Override
    public List<Result> run(Lab lab) throws Exception {
        Rest rest = lab.program().rest();
        List<Double> rates = new ArrayList<>();
        for (AccountId account : lab.program().openAccounts(rest.household(), WARM_UP + ROUNDS)) {
            String file = file();
            long start = System.nanoTime();
            importFile(rest, account, file);
            rates.add(ROWS / ((System.nanoTime() - start) / 1e9));
            Lab.print("import: " + Median.perSecond(rates.getLast()));
        }
        double rate = Median.of(rates.subList(WARM_UP, rates.size()));
        return List.of(new Result(
                "importing an OFX file of 10,000 rows, from upload until listed",
                Median.perSecond(rate) + " (the first one: " + Median.perSecond(rates.getFirst()) + ")",
                "Actual's API: 540/s (reported)",
                "10,000/s",
                rate >= 10_000));
    }

    private static void importFile(Rest rest, AccountId account, String file) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> preview = rest.post("/imports?accountId=" + account, "application/x-ofx", file);
        String id = Rest.json(preview).path("id").asString();
        long previewed = System.nanoTime();
        var unused = rest.post("/imports/" + id + "/commit", "application/json", "");
        HttpResponse<String> operation;
        JsonNode progress;
        do {
            Thread.sleep(10);
            operation = rest.get("/operations/" + id);
            progress = Rest.json(operation);
        } while (progress.path("state").asString().equals("running"));
        if (progress.path("recorded").asInt() != ROWS) {
            throw new IllegalStateException("not all recorded: " + progress);
        }
        long durable = System.nanoTime();
        String position = operation.headers().firstValue("Ledger-Sequence").orElseThrow();
        rest.awaitViews(Long.parseLong(position));
        Lab.print("preview %d ms, durable after %d ms more, listed after %d ms more"
                .formatted(
                        (previewed - start) / 1_000_000,
                        (durable - previewed) / 1_000_000,
                        (System.nanoTime() - durable) / 1_000_000));
    }

    private static String file() {
        StringBuilder file = new StringBuilder("""
                OFXHEADER:100
                DATA:OFXSGML
                VERSION:102
                SECURITY:NONE
                ENCODING:UTF-8
                CHARSET:NONE
                COMPRESSION:NONE
                OLDFILEUID:NONE
                NEWFILEUID:NONE

                <OFX><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS>
                <STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>1<ACCTTYPE>CHECKING</BANKACCTFROM>
                <BANKTRANLIST><DTSTART>20240101<DTEND>20261231
                """);
        for (int i = 0; i < ROWS; i++) {
            file.append("""
                    <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>2025%02d%02d<TRNAMT>-%d.%02d<FITID>%s
                    <NAME>Shop %d<MEMO>Groceries, receipt %d</STMTTRN>
                    """.formatted(1 + i % 12, 1 + i % 28, 1 + i % 200, i % 100, UUID.randomUUID(), i % 300, i));
        }
        return file.append("</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n")
                .toString();
    }
}
