package financetracker.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles("toy")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = Toy.class)
class JsonFormsTest {
    private static final String FORMS = """
            {"id":"0192f3a0-0000-7000-8000-00000000000a","kind":"credit_card","name":"Säving 🐖",\
            "amount":{"amount":"-12.34","currency":"EUR"},"currency":"JPY","date":"2026-11-22",\
            "at":"2026-11-22T18:30:00.123456Z","zone":"Europe/Dublin","note":null}""";

    @LocalServerPort
    private int port;

    private Answer forms(String body) {
        return Answer.to(port, "POST", "/api/v1/toy/forms", body);
    }

    @Test
    void writes_every_form_as_it_reads_it() {
        Answer answer = forms(FORMS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(FORMS);
    }

    @Test
    void a_nullable_field_may_be_left_out() {
        assertThat(forms(FORMS.replace(",\"note\":null", "")).body()).isEqualTo(FORMS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "credit_card"               | "CREDIT_CARD"            | /kind
            "credit_card"               | "gold"                   | /kind
            "credit_card"               | 3                        | /kind
            "credit_card"               | null                     | /kind
            0192f3a0-0000-7000          | 1-2                      | /id
            0192f3a0-0000-7000-8000-00000000000a | 00000000-0000-0000-0000-000000000000 | /id
            "Säving 🐖"                 | 7                        | /name
            "Säving 🐖"                 | "a\\u0000b"              | /name
            "Säving 🐖"                 | "\\ud83d"                | /name
            "-12.34"                    | "-12.345"                | /amount/amount
            "-12.34"                    | "1e3"                    | /amount/amount
            "-12.34"                    | "12,34"                  | /amount/amount
            "-12.34"                    | "99999999999999999999"   | /amount/amount
            "-12.34"                    | "999999999999999999"     | /amount/amount
            "-12.34"                    | -12.34                   | /amount/amount
            "-12.34"                    | 1e999999999              | /amount/amount
            "amount":"-12.34",          | ''                       | /amount/amount
            "currency":"EUR"            | "currency":"EUR","x":1   | /amount/x
            "EUR"                       | "XXX"                    | /amount/currency
            {"amount":"-12.34","currency":"EUR"} | "12 EUR"        | /amount
            "JPY"                       | "jpy"                    | /currency
            "2026-11-22"                | "2026-02-30"             | /date
            "2026-11-22"                | [2026,11,22]             | /date
            "2026-11-22"                | "+12026-01-01"           | /date
            "2026-11-22T18:30:00.123456Z" | 1700000000             | /at
            "2026-11-22T18:30:00.123456Z" | "2026-11-22 18:30"     | /at
            "Europe/Dublin"             | "Europe/Atlantis"        | /zone
            "note":null                 | "note":true              | /note
            "note":null                 | "userId":"x"             | /userId
            "note":null                 | "a/b~c":1                | /a~1b~0c
            "date":"2026-11-22",        | ''                       | /date
            """)
    void names_the_place_of_what_it_cannot_read(String good, String bad, String pointer) {
        Answer answer = forms(FORMS.replace(good, bad));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-request");
        assertThat(answer.json().at("/errors/0/pointer").asString())
                .as(answer.body())
                .isEqualTo(pointer);
        assertThat(answer.body()).doesNotContain("financetracker", "tools.jackson", "java.");
    }

    @Test
    void names_the_values_of_an_enum() {
        Answer answer = forms(FORMS.replace("credit_card", "gold"));

        assertThat(answer.json().at("/errors/0/detail").asString())
                .isEqualTo("must be one of: checking, savings, cash, credit_card, loan, mortgage, investment, property,"
                        + " other_asset, other_liability");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":                      | malformed-json
            {"note":"a","note":"b"}    | malformed-json
            no                          | malformed-json
            []                          | invalid-request
            "text"                      | invalid-request
            null                        | invalid-request
            """)
    void refuses_what_is_no_object(String body, String code) {
        Answer answer = forms(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    }

    @Test
    void refuses_what_follows_the_object() {
        assertThat(forms(FORMS + "{}").code()).isEqualTo("invalid-request");
    }

    @Test
    void stops_at_a_limit() {
        String deep = "{\"note\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        String longText = FORMS.replace("null", "\"" + "x".repeat(100_001) + "\"");
        String many = FORMS.replace("\"note\":null", "\"note\":[" + "1,".repeat(250_000) + "1]");

        assertThat(forms(deep).status()).isEqualTo(400);
        assertThat(forms(longText).code()).isEqualTo("json-limit-exceeded");
        assertThat(forms(many).status()).isEqualTo(400);
    }

    @Test
    void checks_declared_limits_of_every_body_without_being_asked() {
        Answer answer = Answer.to(port, "POST", "/api/v1/toy/limited", """
                {"name":"too long","numbers":[1,2,3,4]}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/name");
        assertThat(answer.json().at("/errors/1/pointer").asString()).isEqualTo("/numbers");
    }
}
