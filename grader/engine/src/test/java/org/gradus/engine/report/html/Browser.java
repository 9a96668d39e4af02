package org.gradus.engine.report.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window, that shows one page. */
public final class Browser implements AutoCloseable {

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts one, or skips the tests with a line that says so.
     *
     * @param unseen what nobody sees then
     */
    public static Browser startOrSkip(String unseen) {
        Optional<Browser> started = start();
        if (started.isEmpty()) {
            System.out.println("SKIPPED: there is no chromium with its chromedriver here: " + unseen
                    + " is not seen in a browser");
        }
        assumeTrue(started.isPresent(), "no chromium with its chromedriver on the path");
        return started.orElseThrow();
    }

    /** Starts one; empty where there is none on the machine. */
    private static Optional<Browser> start() {
        return onPath(List.of("chromium", "chromium-browser", "google-chrome"))
                .flatMap(browser -> onPath(List.of("chromedriver")).map(driver -> start(browser, driver)));
    }

    private static Browser start(File browser, File driver) {
        LoggingPreferences logged = new LoggingPreferences();
        logged.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser);
        // What a script waits for comes on a machine of any load.
        options.setScriptTimeout(Duration.ofMinutes(10));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--window-size=1360,900",
                "--force-prefers-reduced-motion");
        options.setCapability("goog:loggingPrefs", logged);
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(driver).build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<File> onPath(List<String> names) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return names.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator, -1))
                        .map(folder -> new File(folder, name))
                        .filter(File::canExecute))
                .findFirst();
    }

    /** Opens a page of ours, and comes back when it has been built. */
    public void open(Path page) {
        driver.get(page.toUri().toString());
        await("return document.documentElement.dataset.ready === 'true'");
    }

    /** Opens a page that needs no script. */
    public void openPlain(Path page) {
        driver.get(page.toUri().toString());
    }

    /** Comes back when a script answers true. */
    public void await(String script) {
        driver.executeAsyncScript("const done = arguments[arguments.length - 1];" + "const look = () => (() => {"
                + script + "})() ? done() : setTimeout(look, 20); look();");
    }

    public Object run(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    public WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Chooses an option of a list by its text. */
    public void choose(String list, String text) {
        all(list + " option").stream()
                .filter(option -> option.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    /** Gives the keyboard to the first that is selected, whatever the table does to its rows meanwhile, and presses Enter. */
    public void enter(String selector) {
        await("const one = document.querySelector(\"" + selector
                + "\"); one.scrollIntoView({block: 'center'}); one.focus();"
                + " return document.activeElement === document.querySelector(\"" + selector + "\")");
        new Actions(driver).sendKeys(Keys.ENTER).perform();
    }

    /** Who has the keyboard. */
    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** As the system of the reader asks for it. */
    public void scheme(String lightOrDark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", lightOrDark))));
    }

    /** The page as it is printed, a PDF. */
    public byte[] printed() {
        return Base64.getDecoder()
                .decode((String) driver.executeCdpCommand("Page.printToPDF", Map.of("landscape", true))
                        .get("data"));
    }

    /** What the browser complained of: errors of scripts, and all that the policy of the page refused. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What axe-core finds serious or critical: the rule, and where. */
    public List<String> barriers() throws IOException {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream(AXE), AXE)) {
            driver.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run().then(r => done(r.violations.filter(v => ['serious', 'critical'].includes(v.impact))"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' '"
                + " + n.failureSummary).join(' | '))));");
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(Object::toString).toList();
    }

    /** A picture of what is seen, in a window of some size. */
    public void picture(Path file, int width, int height) throws IOException {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
