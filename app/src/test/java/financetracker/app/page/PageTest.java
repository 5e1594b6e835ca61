package financetracker.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.ServerTest;
import java.io.IOException;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the page is for, from registering to signing out. */
@ServerTest
class PageTest {
    @LocalServerPort
    int port;

    @Test
    void from_registering_to_signing_out() throws IOException {
        try (Browser browser = Browser.desktop(port)) {
            browser.go("/");
            browser.see("#register");
            browser.screenshot("welcome");
            Person ada = new Person(browser, port).register();
            browser.see("#nothing", "Open an account first");
            ada.openAccount("Everyday", "1250,00");
            browser.see("#summary", "€1,250.00");

            importTheSample(browser);
            followsWhatHappensElsewhere(browser, ada);
            searches(browser);
            browser.press("Sign out");
            browser.see("#login");
            browser.gone("#ledger");

            assertThat(browser.errors()).isEmpty();
            onlyDocumentedCalls(browser.calls());
        }
    }

    private static void importTheSample(Browser browser) throws IOException {
        browser.press("Import");
        browser.press("Use the sample statement");
        browser.see("#preview-counts", "42 new");
        browser.screenshot("import-preview");
        browser.press("Record 42 transactions");
        browser.see("#import-progress", "Done: 42 recorded");
        browser.see("#frames", "€2,523.98");
        browser.screenshot("imported");
        browser.press("Done");
        browser.see("#transactions", "Bäckerei am Markt");
        browser.see("#summary", "€2,523.98");
        assertThat(browser.texts("#transactions .row .name"))
                .filteredOn(name -> name.equals("Corner Coffee"))
                .as("two identical ones of one day, and a third")
                .hasSize(3);
    }

    private static void followsWhatHappensElsewhere(Browser browser, Person ada) throws IOException {
        ada.recordElsewhere("Train to Basel", "-48.50");
        browser.see("#frames .what", "Train to Basel, −€48.50: recorded on Everyday");
        browser.see("#frames .what", "Everyday now holds €2,475.48");
        browser.see("#transactions .fresh", "Train to Basel");
        browser.see("#accounts", "€2,475.48");
        browser.screenshot("ledger");
    }

    private static void searches(Browser browser) {
        browser.type("#filter [name=q]", "cafe");
        browser.see("#transactions", "Café Lumière");
        browser.gone("#transactions .row:not([data-transaction]), #transactions li:nth-child(n+3)");
        browser.type("#filter [name=q]", "nowhere");
        browser.see("#nothing", "Nothing found");
    }

    /** The page needs nothing that the API's document does not offer to everybody. */
    private void onlyDocumentedCalls(TreeSet<String> calls) {
        JsonNode paths = new Api(port)
                .call("GET", "/api/v1/openapi.json", null, null)
                .body()
                .path("paths");
        assertThat(calls)
                .filteredOn(call -> call.contains(" /api/") && !call.endsWith("/api/v1/ws"))
                .hasSizeGreaterThan(10)
                .allSatisfy(call -> {
                    String[] parts = call.split(" ");
                    assertThat(paths.properties())
                            .anyMatch(path -> parts[1].matches(path.getKey().replaceAll("\\{\\w+}", "[^/]+"))
                                    && path.getValue().has(parts[0].toLowerCase(Locale.ROOT)));
                });
    }
}
