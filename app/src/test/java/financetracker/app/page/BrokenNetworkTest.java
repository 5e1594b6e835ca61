package financetracker.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.ServerTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the page does when the network breaks. */
@ServerTest
class BrokenNetworkTest {
    @LocalServerPort
    int port;

    private Cable cable;
    private Browser browser;
    private Person ada;

    @BeforeEach
    void openAnAccount() throws IOException {
        cable = new Cable(port);
        browser = Browser.desktop(cable.port());
        browser.go("/");
        ada = new Person(browser, port).register();
        ada.openAccount("Everyday", "100");
    }

    @AfterEach
    void close() throws IOException {
        browser.close();
        cable.close();
    }

    @Test
    void what_was_missed_is_told_once_and_in_order_when_the_socket_is_back() {
        ada.recordElsewhere("Before", "-1.00");
        browser.see("#frames .what", "Before, −€1.00");
        cable.cut();
        browser.see("#connection", "Offline");
        ada.recordElsewhere("Missed one", "-2.00");
        ada.recordElsewhere("Missed two", "-3.00");
        cable.mend();

        browser.see("#connection", "Live");
        browser.see("#frames .what", "Everyday now holds €94.00");
        browser.see("#summary", "€94.00");
        assertThat(browser.texts("#frames .what"))
                .filteredOn(text -> text.contains("€") && !text.contains("100"))
                .containsExactly(
                        "Everyday now holds €94.00",
                        "Missed two, −€3.00: recorded on Everyday",
                        "Everyday now holds €97.00",
                        "Missed one, −€2.00: recorded on Everyday",
                        "Everyday now holds €99.00",
                        "Before, −€1.00: recorded on Everyday");
        assertThat(browser.errorsOfThePage()).isEmpty();
    }

    @Test
    void what_was_recorded_while_the_answer_was_lost_is_recorded_once() {
        cable.loseAnswersTo("POST /api/v1/transactions ", 4);
        ada.record("Coffee", "3.20");
        browser.gone("#transaction");

        browser.see("#transactions", "Coffee");
        assertThat(cable.hasLostAll()).isTrue();
        assertThat(ada.descriptions()).containsOnlyOnce("Coffee");
        assertThat(browser.errorsOfThePage()).isEmpty();
    }

    @Test
    void what_could_not_be_sent_is_sent_once_when_the_person_tries_again() {
        cable.cut();
        ada.record("Coffee", "3.20");
        browser.see("#transaction .fault", "The server cannot be reached");
        assertThat(ada.descriptions()).doesNotContain("Coffee");
        cable.mend();
        browser.click("#transaction [type=submit]");
        browser.gone("#transaction");

        browser.see("#transactions", "Coffee");
        assertThat(ada.descriptions()).containsOnlyOnce("Coffee");
        assertThat(browser.errorsOfThePage()).isEmpty();
    }
}
