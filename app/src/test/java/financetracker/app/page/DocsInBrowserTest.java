package financetracker.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.ServerTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code /docs}, the API to read and try. */
@ServerTest
class DocsInBrowserTest {
    @LocalServerPort
    int port;

    @Test
    void lists_the_operations_and_tries_one_with_a_token() throws IOException {
        Api api = new Api(port);
        try (Browser browser = Browser.desktop(port)) {
            browser.go("/docs");
            browser.see("#operations-Users-getMe");
            browser.screenshot("docs");
            assertThat(browser.count(".opblock"))
                    .isEqualTo(
                            api
                                    .call("GET", "/api/v1/openapi.json", null, null)
                                    .body()
                                    .path("paths")
                                    .properties()
                                    .stream()
                                    .mapToInt(path -> path.getValue().size())
                                    .sum());

            browser.press("Authorize");
            browser.type(".auth-container input", api.register().accessToken());
            browser.click(".auth-container [type=submit]");
            browser.click(".auth-container .btn-done");
            browser.click("#operations-Users-getMe .opblock-summary-control");
            browser.click("#operations-Users-getMe .execute");
            browser.see("#operations-Users-getMe .live-responses-table .response-col_status", "200");
            browser.screenshot("docs-tried");
            assertThat(browser.errors()).isEmpty();
        }
    }
}
