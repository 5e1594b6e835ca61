package financetracker.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.ServerTest;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class PageTest {
    @LocalServerPort
    int port;

    @Test
    void from_registering_to_signing_out() throws IOException {
        try (Browser browser = Browser.desktop(port)) {
            browser.go("/");
            browser.see("#register");
            browser.screenshot("1-welcome");
            browser.type("#register [name=email]", "ada-" + UUID.randomUUID() + "@example.org");
            browser.type("#register [name=password]", Api.PASSWORD);
            browser.type("#register [name=displayName]", "Ada");
            browser.press("Create your ledger");
            browser.see("#nothing", "Open an account first");
            browser.screenshot("2-empty");

            browser.press("Open account");
            browser.type("#open-account [name=name]", "Everyday");
            browser.type("#open-account [name=amount]", "1250,00");
            browser.screenshot("3-open-account");
            browser.click("#open-account [type=submit]");
            browser.see("#accounts", "Everyday");
            browser.see("#summary", "€1,250.00");

            browser.press("Import");
            browser.screenshot("4-import");
            browser.press("Use the sample statement");
            browser.see("#preview-counts", "42 new");
            browser.screenshot("5-preview");
            browser.press("Record 42 transactions");
            browser.see("#import-progress", "Done: 42 recorded");
            browser.screenshot("6-imported");
            browser.press("Done");
            browser.see("#transactions", "Bäckerei am Markt");
            browser.screenshot("7-ledger");
            assertThat(browser.errors()).isEmpty();
        }
    }
}
