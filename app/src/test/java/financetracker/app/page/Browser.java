package financetracker.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless browser with a new profile, and the words in which the tests use it. */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    // Held, because a logger that nobody holds forgets its level. It warns of every browser that is newer than itself.
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final String origin;
    private final Path profile;
    private final ChromeDriver driver;

    /** @param options such as a phone's measures */
    private Browser(int port, ChromeOptions options) throws IOException {
        InstalledBrowser installed = InstalledBrowser.orSkip();
        SELENIUM.setLevel(Level.SEVERE);
        origin = "http://127.0.0.1:" + port;
        profile = Files.createTempDirectory("browser");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.setBinary(installed.program());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-GB",
                "--user-data-dir=" + profile);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(installed.driver())
                        .build(),
                options);
    }

    static Browser desktop(int port) throws IOException {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--window-size=1360,900");
        return new Browser(port, options);
    }

    static Browser phone(int port) throws IOException {
        ChromeOptions options = new ChromeOptions();
        options.setExperimentalOption(
                "mobileEmulation", Map.of("deviceMetrics", Map.of("width", 390, "height", 844, "pixelRatio", 2)));
        return new Browser(port, options);
    }

    void go(String path) {
        driver.get(origin + path);
    }

    void reload() {
        driver.navigate().refresh();
    }

    /** Another tab of the same browser, which is looked at from now on. */
    void openTab(String path) {
        driver.switchTo().newWindow(WindowType.TAB);
        go(path);
    }

    void backToFirstTab() {
        driver.switchTo().window(driver.getWindowHandles().iterator().next());
    }

    /** The first element of a selector that can be seen, once there is one. */
    WebElement see(String css) {
        return until(
                css,
                () -> driver.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** Waits for it to say something. */
    void see(String css, String text) {
        until(css + " saying " + text, () -> texts(css).stream().anyMatch(each -> each.contains(text)) ? css : null);
    }

    void gone(String css) {
        until(
                "no " + css,
                () -> driver.findElements(By.cssSelector(css)).stream().noneMatch(WebElement::isDisplayed)
                        ? css
                        : null);
    }

    void click(String css) {
        until(css, () -> clicked(driver.findElements(By.cssSelector(css))));
    }

    /** The button, or what looks like one, with this text. */
    void press(String text) {
        By button = By.xpath("//*[self::button or self::summary][contains(normalize-space(), \"" + text + "\")]");
        until(text, () -> clicked(driver.findElements(button)));
    }

    /** Clicks the first that can be seen; null if there is none. */
    private static @Nullable WebElement clicked(List<WebElement> elements) {
        for (WebElement element : elements) {
            if (element.isDisplayed()) {
                element.click();
                return element;
            }
        }
        return null;
    }

    void type(String css, String text) {
        WebElement field = see(css);
        field.clear();
        field.sendKeys(text);
    }

    /** To whatever has the focus. */
    void keys(String keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** A person's choice of colours: light or dark. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void choose(String css, String option) {
        new Select(see(css)).selectByVisibleText(option);
    }

    /** Hands a file to a field of that kind. */
    void upload(String css, String content) throws IOException {
        see(css).sendKeys(Files.writeString(profile.resolve("statement.ofx"), content)
                .toString());
    }

    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }

    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /** Of an expression that runs in the page. */
    Object evaluate(String script) {
        return driver.executeScript("return " + script);
    }

    void screenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What the browser has logged as warnings and errors since this was last asked, broken policies among them. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Apart from those of calls that failed, which a browser always logs. */
    List<String> errorsOfThePage() {
        return errors().stream()
                .filter(error -> !error.contains("Failed to load resource") && !error.contains("WebSocket connection"))
                .toList();
    }

    /** What the page has called since this was last asked: methods and paths. */
    TreeSet<String> calls() {
        TreeSet<String> calls = new TreeSet<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JsonMapper.shared().readTree(entry.getMessage()).path("message");
            JsonNode request = message.at("/params/request");
            URI address = URI.create(request.path("url").asString(""));
            if (address.toString().startsWith("http")) {
                assertThat(address.toString())
                        .as("nothing comes from elsewhere")
                        .startsWith(origin);
                calls.add(request.path("method").asString() + " " + address.getPath());
            }
        }
        return calls;
    }

    private <T> T until(String what, Probe<T> probe) {
        return new WebDriverWait(driver, PATIENCE)
                .pollingEvery(Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(what)
                .until(unused -> probe.look());
    }

    /** Null while it is not so. */
    private interface Probe<T> {
        @Nullable
        T look();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
