package financetracker.app.rates;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import financetracker.log.EventLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class ExchangeRatesTest {
    private static final String RATES = "/api/v1/exchange-rates";

    private static final String FILE = """
            Date,USD,JPY,CYP,CHF,
            2026-03-13,1.25,161.90,N/A,0.95,
            2026-03-12,1.5,161.5,0.58,N/A,
            """;

    @LocalServerPort
    int port;

    @Autowired
    EventLog log;

    private Api api;
    private Registered person;

    @BeforeEach
    void register() {
        api = new Api(port);
        person = api.register();
    }

    @Test
    void a_file_of_the_central_bank_is_imported_once_and_answers_for_a_weekend() {
        Answer first = imported(bytes(FILE), null);
        assertThat(first.status()).as(first.response().body()).isEqualTo(200);
        assertThat(first.response().body())
                .isEqualTo("{\"sheets\":{\"published\":2,\"unchanged\":0,\"corrected\":0},\"rates\":5,"
                        + "\"from\":\"2026-03-12\",\"to\":\"2026-03-13\",\"unknownCurrencies\":[\"CYP\"]}");

        Answer sunday = rate("base=USD&quote=CHF&date=2026-03-15", first);
        assertThat(sunday.response().body())
                .isEqualTo("{\"base\":\"USD\",\"quote\":\"CHF\",\"date\":\"2026-03-15\",\"rate\":\"0.76\","
                        + "\"rateDate\":\"2026-03-13\",\"gap\":true,\"source\":\"ecb\",\"via\":\"EUR\"}");
        assertThat(rate("base=USD&quote=CHF&date=2026-03-13", first)
                        .body()
                        .path("gap")
                        .asBoolean())
                .isFalse();
        Answer early = rate("base=USD&quote=CHF&date=2026-03-12", first);
        assertThat(early.status()).isEqualTo(404);
        assertThat(early.text("code")).isEqualTo("no-exchange-rate");

        long head = log.head();
        assertSheets(imported(bytes(FILE), null), 0, 2, 0);
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void a_corrected_rate_is_as_it_was_where_it_was_known() {
        Answer first = imported(bytes(FILE), null);
        Answer second = imported(bytes(FILE.replace("1.25", "1.28")), null);
        assertSheets(second, 0, 1, 1);
        String question = "base=EUR&quote=USD&date=2026-03-14";
        assertThat(rate(question, second).text("rate")).isEqualTo("1.28");
        assertThat(rate(question + "&knownAt=" + first.header("Ledger-Sequence"), second)
                        .text("rate"))
                .isEqualTo("1.25");

        Answer back = imported(bytes(FILE), null);
        assertSheets(back, 0, 1, 1);
        assertThat(rate(question, back).text("rate")).isEqualTo("1.25");
    }

    @Test
    void a_persons_own_rate_wins_on_its_day() {
        imported(bytes(FILE), null);
        Map<String, Object> own = Map.of("base", "EUR", "rates", List.of(Map.of("currency", "USD", "rate", "1.3000")));
        Answer put = api.call("PUT", RATES + "/2026-03-13", person.accessToken(), own);
        assertThat(put.status()).as(put.response().body()).isEqualTo(200);
        assertThat(put.header("ETag")).isEqualTo("\"0\"");
        Answer friday = rate("base=EUR&quote=USD&date=2026-03-13", put);
        assertThat(friday.text("rate")).isEqualTo("1.3");
        assertThat(friday.text("source")).isEqualTo("manual");
        assertThat(rate("base=EUR&quote=USD&date=2026-03-12", put).text("source"))
                .isEqualTo("ecb");

        long head = log.head();
        assertThat(api.call("PUT", RATES + "/2026-03-13", person.accessToken(), own)
                        .status())
                .isEqualTo(200);
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void what_cannot_be_read_or_makes_no_sense_is_told() {
        Answer broken = imported(bytes(FILE.replace("161.5", "secret")), null);
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.text("code")).isEqualTo("unreadable-exchange-rates");
        assertThat(broken.text("detail")).startsWith("Line 3: ").doesNotContain("secret");
        assertThat(rate("base=EUR&quote=USD&date=2026-03-15", null).status()).isEqualTo(404);

        Map<String, Object> base = Map.of("base", "EUR", "rates", List.of(Map.of("currency", "EUR", "rate", "1")));
        Answer unusable = api.call("PUT", RATES + "/2026-03-13", person.accessToken(), base);
        assertThat(unusable.status()).isEqualTo(422);
        assertThat(unusable.text("code")).isEqualTo("unusable-exchange-rates");
        Map<String, Object> worded = Map.of("base", "EUR", "rates", List.of(Map.of("currency", "USD", "rate", "-1")));
        assertThat(api.call("PUT", RATES + "/2026-03-13", person.accessToken(), worded)
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/rates/0/rate");
        assertThat(api.call("PUT", RATES + "/13.3.2026", person.accessToken(), worded)
                        .status())
                .isEqualTo(400);
        assertThat(rate("base=EUR&quote=EUR&date=2026-03-15", null).status()).isEqualTo(400);
        assertThat(rate("base=EUR&quote=DEM&date=2026-03-15", null).status()).isEqualTo(400);
    }

    @Test
    void years_of_days_in_an_archive_are_imported_and_under_one_key_once() throws IOException {
        byte[] file = zip(years(6_500));
        Answer first = imported(file, "rates-1");
        assertSheets(first, 6_500, 0, 0);
        assertThat(first.body().path("rates").asInt()).isEqualTo(6_500 * 30);
        assertThat(rate("base=CHF&quote=JPY&date=2026-03-15", first).text("via"))
                .isEqualTo("EUR");
        long head = log.head();
        Answer again = imported(file, "rates-1");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(imported(bytes(FILE), "rates-1").text("code")).isEqualTo("idempotency-key-reused");
        assertThat(log.head()).isEqualTo(head);
        assertSheets(imported(file, null), 0, 6_500, 0);
    }

    @Test
    void a_file_may_come_as_a_form() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"eurofxref-hist.csv\"\r\n\r\n"
                + FILE + "\r\n--x--\r\n";
        HttpRequest request = api.request("POST", RATES + "/imports", person.accessToken(), null)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(form))
                .build();
        assertSheets(api.send(request), 2, 0, 0);
    }

    private static byte[] years(int days) {
        String[] codes =
                "USD JPY BGN CZK DKK GBP HUF PLN RON SEK CHF ISK NOK TRY AUD BRL CAD CNY HKD IDR ILS INR KRW MXN MYR NZD PHP SGD THB ZAR"
                        .split(" ");
        StringBuilder file = new StringBuilder("Date," + String.join(",", codes) + ",\n");
        for (int day = 0; day < days; day++) {
            file.append(LocalDate.of(2026, 3, 13).minusDays(day));
            for (int i = 0; i < codes.length; i++) {
                file.append(',').append(1 + i).append('.').append(1_000 + (day * 7 + i) % 9_000);
            }
            file.append(",\n");
        }
        return bytes(file.toString());
    }

    private static byte[] zip(byte[] file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
            zip.write(file);
        }
        return packed.toByteArray();
    }

    private static void assertSheets(Answer answer, int published, int unchanged, int corrected) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.body().path("sheets").toString())
                .isEqualTo("{\"published\":%d,\"unchanged\":%d,\"corrected\":%d}"
                        .formatted(published, unchanged, corrected));
    }

    private Answer imported(byte[] file, @Nullable String key) {
        HttpRequest.Builder request = api.request("POST", RATES + "/imports", person.accessToken(), null)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return api.send(request.build());
    }

    private Answer rate(String query, @Nullable Answer after) {
        HttpRequest.Builder request = api.request("GET", RATES + "?" + query, person.accessToken(), null);
        if (after != null) {
            request.header("Ledger-Sequence-Min", after.header("Ledger-Sequence"));
        }
        Answer answer = api.send(request.build());
        // A view may need longer than a read waits for the rows of many years.
        while (answer.status() == 503) {
            answer = api.send(request.build());
        }
        return answer;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
