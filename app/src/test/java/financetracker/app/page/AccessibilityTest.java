package financetracker.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.ServerTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What can be checked by machine of a page that everybody can read and use; in both colour schemes. */
@ServerTest
class AccessibilityTest {
    /** Controls that have nothing to be called by. */
    private static final String NAMELESS = """
            [...document.querySelectorAll('input, select, textarea, button, a, dialog, section')]
                .filter(each => each.checkVisibility())
                .filter(each => !(each.labels?.length ? each.labels[0].textContent.trim() : each.textContent.trim()
                    || each.ariaLabel || each.getAttribute('aria-labelledby')))
                .map(each => each.outerHTML)""";

    /** Texts with a contrast of less than 4.5 to what is behind them. */
    private static final String PALE = """
            (() => {
              const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
              const rgba = colour => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                return [...canvas.getImageData(0, 0, 1, 1).data];
              };
              const luminance = colour => rgba(colour).slice(0, 3).map(part => part / 255)
                  .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
                  .reduce((sum, part, n) => sum + part * [0.2126, 0.7152, 0.0722][n], 0);
              const behind = element => {
                const colour = getComputedStyle(element).backgroundColor;
                return rgba(colour)[3] === 255 || !element.parentElement ? colour : behind(element.parentElement);
              };
              return [...document.querySelectorAll('body *')]
                  .filter(each => each.checkVisibility() && !each.closest('.sr, .skip, datalist, select'))
                  .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
                  .filter(each => {
                    const [a, b] = [getComputedStyle(each).color, behind(each)].map(luminance);
                    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
                  })
                  .map(each => each.outerHTML.slice(0, 200));
            })()""";

    @LocalServerPort
    int port;

    @Test
    void everything_has_a_name_and_can_be_read() throws IOException {
        try (Browser browser = Browser.desktop(port)) {
            browser.go("/");
            browser.see("#register");
            check(browser, "welcome");
            Person ada = new Person(browser, port).register();
            ada.openAccount("Everyday", "100");
            ada.record("Coffee", "3.20");
            browser.see("#transactions .row", "Coffee");
            browser.click("#transactions .row");
            check(browser, "transaction");
            browser.press("Void");
            browser.see(".row.voided");
            ada.recordElsewhere("Train to Basel", "-48.50");
            browser.see("#frames .what", "Train to Basel");
            check(browser, "ledger");
        }
    }

    @Test
    void the_keyboard_comes_to_the_content_first_and_a_dialog_holds_it() throws IOException {
        try (Browser browser = Browser.desktop(port)) {
            browser.go("/");
            browser.see("#register");
            browser.keys("\t");
            assertThat(browser.evaluate("document.activeElement.textContent")).isEqualTo("Skip to content");
            new Person(browser, port).register();
            browser.press("Open account");
            assertThat(browser.evaluate("document.activeElement.name")).isEqualTo("name");
            browser.keys("Everyday\t\t\t50\n");
            browser.see("#summary", "€50.00");
            browser.gone("#open-account");
        }
    }

    private static void check(Browser browser, String name) throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser.prefer(scheme);
            assertThat(browser.evaluate(NAMELESS)).as("%s, nameless", name).isEqualTo(List.of());
            assertThat(browser.evaluate(PALE)).as("%s, %s, pale", name, scheme).isEqualTo(List.of());
            browser.screenshot(name + "-" + scheme);
        }
        browser.prefer("light");
    }
}
