package financetracker.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles("toy")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = Toy.class)
class ProblemsTest {
    private static final String TOY = "/api/v1/toy";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /refusals/closed    | 409 | account-is-closed
            POST   | /refusals/currency  | 422 | wrong-currency
            POST   | /refusals/opening   | 409 | opening-balance-exists
            POST   | /refusals/parameter | 400 | invalid-request
            POST   | /refusals/boom      | 500 | internal-error
            GET    | /nowhere            | 404 | not-found
            DELETE | /query              | 405 | method-not-allowed
            GET    | /query              | 400 | invalid-request
            POST   | /forms              | 400 | invalid-request
            PATCH  | /things/0192f3a0-0000-7000-8000-00000000000a | 428 | precondition-required
            """)
    void every_failure_is_a_problem(String method, String path, int status, String code) {
        Answer answer = Answer.to(port, method, TOY + path, "", "Content-Type", "application/json");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("traceId").asString()).isEqualTo(answer.header("Trace-Id"));
        assertThat(answer.body()).doesNotContain("secret", "Exception", "\tat ");
    }

    @Test
    void a_stale_version_is_a_failed_precondition() {
        String path = TOY + "/things/" + UUID.randomUUID();
        assertThat(Answer.to(port, "PATCH", path, "", "If-Match", "\"1\"").code())
                .isEqualTo("stale-version");
    }

    @Test
    void unknown_malformed_and_unmapped_have_one_body() {
        String unknown = withoutTrace(Answer.to(port, "GET", TOY + "/things/" + UUID.randomUUID(), ""));

        assertThat(withoutTrace(Answer.to(port, "GET", TOY + "/things/1-2-3-4-5", "")))
                .isEqualTo(unknown);
        assertThat(withoutTrace(Answer.to(port, "GET", TOY + "/things/%7B%7D", "")))
                .isEqualTo(unknown);
        assertThat(withoutTrace(Answer.to(port, "GET", "/no/such/page", ""))).isEqualTo(unknown);
        assertThat(withoutTrace(Answer.to(port, "GET", "/error", ""))).isEqualTo(unknown);
    }

    private static String withoutTrace(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    void a_wrong_parameter_is_named_with_what_belongs_there() {
        Answer kind = Answer.to(port, "GET", TOY + "/query?kind=gold&on=2026-11-22&q=x", "");
        assertThat(kind.json().at("/errors/0/parameter").asString())
                .as(kind.body())
                .isEqualTo("kind");
        assertThat(kind.json().at("/errors/0/detail").asString()).startsWith("must be one of: checking");

        Answer on = Answer.to(port, "GET", TOY + "/query?kind=loan&on=22.11.2026&q=x", "");
        assertThat(on.json().at("/errors/0/detail").asString()).isEqualTo("must be a date such as 2026-11-22");

        Answer q = Answer.to(port, "GET", TOY + "/query?kind=loan&on=2026-11-22&q=long", "");
        assertThat(q.json().at("/errors/0/parameter").asString()).isEqualTo("q");

        Answer good = Answer.to(port, "GET", TOY + "/query?kind=loan&on=2026-11-22&q=x", "");
        assertThat(good.json().path("kind").asString()).isEqualTo("loan");
    }

    @Test
    void media_types_are_negotiated_and_refused_as_problems() {
        Answer xml = Answer.to(port, "POST", TOY + "/forms", "<a/>", "Content-Type", "application/xml");
        assertThat(xml.code()).isEqualTo("unsupported-media-type");

        Answer html =
                Answer.to(port, "POST", TOY + "/limited", "{\"name\":\"a\",\"numbers\":[]}", "Accept", "text/html");
        assertThat(html.code()).isEqualTo("not-acceptable");
    }

    @Test
    void an_unexpected_failure_is_logged_once_under_the_trace_id() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        Answer answer = Answer.to(port, "POST", TOY + "/refusals/boom", "");
        root.detachAppender(lines);

        String trace = answer.json().path("traceId").asString();
        assertThat(lines.list.stream()
                        .filter(line -> trace.equals(line.getMDCPropertyMap().get("correlation"))))
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getThrowableProxy().getMessage()).contains("secret"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /a"b HTTP/1.1           | 400
            GET /a%00b HTTP/1.1         | 400
            GET /%zz HTTP/1.1           | 400
            GET /LONG HTTP/1.1          | 400
            NONSENSE                    | 400
            GET / HTTP/9.9              | 505
            """)
    void what_the_container_refuses_shows_nothing_of_it(String line, int status) throws Exception {
        String answer = RawSocket.send(port, line.replace("LONG", "x".repeat(20_000)) + "\r\nHost: a\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer).doesNotContain("Exception", "Tomcat", "<html", "\tat ");
    }
}
