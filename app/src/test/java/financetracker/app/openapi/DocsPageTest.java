package financetracker.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.ServerTest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class DocsPageTest {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void everything_that_the_page_loads_is_served_from_here_and_allowed() {
        Api api = new Api(port);
        var page = api.call("GET", "/docs", null, null);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
        String html = page.response().body();
        assertThat(html).doesNotContain("<style", "style=", "onload=").doesNotContainPattern("<script>");
        assertThat(LOADED.matcher(html).results().map(MatchResult::toString)).isNotEmpty();
        LOADED.matcher(html).results().forEach(match -> {
            assertThat(match.group(1)).startsWith("/docs/");
            assertThat(api.call("GET", match.group(1), null, null).status())
                    .as(match.group(1))
                    .isEqualTo(200);
        });
    }

    @Test
    void a_problems_type_is_the_address_of_its_page() {
        Api api = new Api(port);
        String type = api.call("GET", "/api/v1/accounts/nobody", null, null).text("type");

        assertThat(type).isEqualTo("/problems/unauthenticated");
        assertThat(api.call("GET", type, null, null).response().body()).startsWith("401 unauthenticated");
        assertThat(api.call("GET", "/problems/nonsense", null, null).status()).isEqualTo(404);
    }
}
