package financetracker.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.ServerTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on a phone, 390 pixels wide. */
@ServerTest
class PhoneTest {
    @LocalServerPort
    int port;

    @Test
    void nothing_is_wider_than_a_phone_and_all_can_be_done() throws IOException {
        try (Browser browser = Browser.phone(port)) {
            browser.go("/");
            fits(browser, "welcome");
            Person ada = new Person(browser, port).register();
            ada.openAccount("Everyday account with a rather long name for a phone", "100");
            browser.press("Import");
            fits(browser, "import");
            browser.press("Use the sample statement");
            browser.see("#preview-counts", "42 new");
            fits(browser, "preview");
            browser.press("Record 42 transactions");
            browser.see("#import-progress", "Done: 42 recorded");
            browser.press("Done");
            ada.record("Coffee", "3.20");
            browser.see("#transactions .row", "−€3.20");
            fits(browser, "ledger");
            browser.click("#transactions .row");
            fits(browser, "transaction");
            assertThat(browser.errors()).isEmpty();
        }
    }

    private static void fits(Browser browser, String name) throws IOException {
        browser.screenshot("phone-" + name);
        assertThat(browser.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(390L);
    }
}
