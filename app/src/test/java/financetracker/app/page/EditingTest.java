package financetracker.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.ServerTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person does to single transactions, and what the page says when that cannot be. */
@ServerTest
class EditingTest {
    @LocalServerPort
    int port;

    private Browser browser;
    private Person ada;

    @BeforeEach
    void recordACoffee() throws IOException {
        browser = Browser.desktop(port);
        browser.go("/");
        ada = new Person(browser, port).register();
        ada.openAccount("Everyday", "100");
        ada.record("Coffee", "3,20");
        browser.see("#transactions .row", "−€3.20");
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void amends_categorises_voids_and_restores_and_keeps_the_history() throws IOException {
        browser.click("#transactions .row");
        browser.type("#transaction [name=amount]", "3.50");
        browser.choose("#transaction [name=categoryId]", "Coffee");
        browser.type("#transaction [name=reason]", "with a cookie");
        browser.click("#transaction [type=submit]");
        browser.see("#transactions .row", "−€3.50");
        browser.see("#transactions .row", "Coffee\n");

        browser.click("#transactions .row");
        browser.press("Void");
        browser.see("#transactions .row.voided .badge", "Voided");
        browser.see("#summary", "€100.00");
        browser.click("#transactions .row.voided");
        browser.press("Restore");
        browser.see("#summary", "€96.50");

        browser.click("#transactions .row");
        browser.press("History");
        browser.see("#history li", "Amended: amount is now −€3.50");
        browser.see("#history li", "with a cookie");
        assertThat(browser.texts("#history strong"))
                .containsExactly("Restored", "Voided", "Categorised", "Amended", "Recorded");
        browser.screenshot("history");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void lists_go_on_where_they_ended_also_when_something_new_arrives() {
        ada.recordManyElsewhere(60);
        browser.reload();
        browser.see("#more", "Load more");
        assertThat(browser.count("#transactions .row")).isEqualTo(50);
        browser.click("#more");
        browser.gone("#more");
        assertThat(browser.count("#transactions .row")).isEqualTo(62);
        browser.see("#connection", "Live");

        ada.recordElsewhere("Train to Basel", "-48.50");
        browser.see("#transactions .fresh", "Train to Basel");
        browser.see("#transactions", "Fare 1\n");
        assertThat(browser.texts("#transactions .name")).doesNotHaveDuplicates().hasSize(63);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_next_to_the_field() throws IOException {
        ada.record("Cake", "1.2.3");
        browser.see("#transaction label:has([name=amount]) .fault", "Must be a decimal such as -12.34");
        assertThat(browser.evaluate("document.activeElement.name")).isEqualTo("amount");
        browser.screenshot("fault");
        browser.type("#transaction [name=amount]", "4");
        browser.click("#transaction [type=submit]");
        browser.gone("#transaction");
        browser.see("#transactions", "Cake");
        assertThat(browser.errorsOfThePage()).isEmpty();
    }

    @Test
    void who_was_slower_sees_what_the_other_did_and_loses_nothing() throws IOException {
        browser.click("#transactions .row");
        browser.type("#transaction [name=description]", "Flat white");
        ada.amendElsewhere("Coffee", Map.of("amount", Map.of("amount", "-3.90", "currency", "EUR")));
        browser.see("#frames", "Coffee, −€3.90: amended");

        browser.click("#transaction [type=submit]");
        browser.see("#transaction .fault", "Somebody changed this meanwhile: amount is now −€3.90");
        assertThat(browser.see("#transaction [name=amount]").getDomProperty("value"))
                .isEqualTo("3.90");
        browser.screenshot("conflict");
        browser.click("#transaction [type=submit]");
        browser.see("#transactions .row", "Flat white");
        browser.see("#transactions .row", "−€3.90");
        assertThat(browser.errorsOfThePage()).isEmpty();
    }

    @Test
    void a_broken_file_is_refused_with_its_line_and_an_unreadable_row_is_shown_with_its_own() throws IOException {
        String file = "OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>123456</BANKACCTFROM>"
                + "<BANKTRANLIST>\n"
                + "<STMTTRN><DTPOSTED>20260301<TRNAMT>-1.00<FITID>A<NAME>Tea</STMTTRN>\n"
                + "<STMTTRN><DTPOSTED>20260301<TRNAMT>three<FITID>B<NAME>Cake</STMTTRN></BANKTRANLIST></STMTRS></OFX>\n";
        browser.click("#import-file");
        browser.upload("#import [name=file]", file.replace("</OFX>", ""));
        browser.see("#import .fault", "Line 6: the file is cut off");
        browser.upload("#import [name=file]", file);
        browser.see("#preview-counts", "1 unreadable");
        browser.see("#preview tr.unreadable", "the amount is no decimal number");
        browser.screenshot("unreadable");
        browser.press("Record 1 transaction");
        browser.see("#import-progress", "Done: 1 recorded");
        assertThat(ada.descriptions()).contains("Tea").doesNotContain("Cake");
        assertThat(browser.errorsOfThePage()).isEmpty();
    }
}
