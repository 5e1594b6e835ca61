package financetracker.app.http;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {
    @Test
    void the_page_of_all_problems_is_the_list_in_code() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Problems

                Every refusal is answered with problem details (RFC 9457, `application/problem+json`). Branch on `code`, \
                which is stable; `title` and `detail` are for people. `errors` names each place that is wrong, with a \
                JSON pointer into the body, or the name of a parameter or header. `traceId` is found in the server's log.

                | status | code | what it means | what to do |
                |---|---|---|---|
                """);
        for (ProblemCode code : ProblemCode.values()) {
            page.append("| %d | `%s` | %s | %s |%n"
                    .formatted(code.status().value(), code.code(), code.title(), code.help())
                    .replace("\r", ""));
        }
        Approved.check("docs/problems.md", page.toString());
    }
}
