package financetracker.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.MovableClock;
import financetracker.app.client.ServerTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long somebody stays signed in, and where. */
@ServerTest
class StayingSignedInTest {
    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    private Browser browser;
    private Person ada;

    @BeforeEach
    void visit() throws IOException {
        browser = Browser.desktop(port);
        browser.go("/");
        ada = new Person(browser, port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void in_this_tab_only_unless_asked_otherwise() {
        ada.register();
        browser.reload();
        browser.see("#user", "Ada");
        assertThat(browser.evaluate("sessionStorage.length"))
                .as("a copy of this tab gets none")
                .isEqualTo(0L);
        assertThat(String.valueOf(browser.evaluate("JSON.stringify(localStorage)")))
                .doesNotContain("refresh");

        browser.openTab("/");
        browser.see("#welcome");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void in_all_tabs_if_asked_for_and_out_of_all_together() {
        browser.click("#register [name=stay]");
        ada.register();
        browser.openTab("/");
        browser.see("#user", "Ada");
        browser.see("#connection", "Live");
        browser.press("Sign out");
        browser.see("#welcome");

        browser.backToFirstTab();
        browser.see("#ended", "You signed out in another tab.");
        browser.reload();
        browser.see("#welcome");
        assertThat(browser.errorsOfThePage()).isEmpty();
    }

    @Test
    void beyond_the_life_of_an_access_token_without_noticing() {
        ada.register();
        clock.pass(Duration.ofMinutes(11));
        ada.openAccount("Everyday", "100");
        browser.see("#summary", "€100.00");
        assertThat(browser.errorsOfThePage()).isEmpty();
    }

    @Test
    void a_wrong_password_is_said_and_the_right_one_lets_in() {
        ada.register();
        browser.press("Sign out");
        ada.signIn("not this one");
        browser.see("#login .fault", "Unknown name or wrong password");
        ada.signIn(Api.PASSWORD);
        browser.see("#user", "Ada");
        assertThat(browser.errorsOfThePage()).isEmpty();
    }
}
