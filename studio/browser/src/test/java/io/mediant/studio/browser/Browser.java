package io.mediant.studio.browser;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Point;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium with the gestures that tests make in it. Not thread-safe. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens one. @param language of its reader, such as {@code en} */
    static Browser open(String language, int width, int height) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--lang=" + language,
                "--accept-lang=" + language,
                "--window-size=" + width + "," + height);
        options.setBinary(program(PROGRAMS).getPath());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program(List.of("chromedriver")))
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.resize(width, height);
        return browser;
    }

    private static File program(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "there is no " + names.get(0) + " on the PATH: install chromium and chromium-driver"));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Makes the view so wide and high, in pixels of the page; headless windows cannot be narrower than 500 otherwise. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Lets the reader prefer dark or light. */
    void scheme(String name) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
    }

    void go(String address) {
        driver.get(address);
    }

    /** Opens an address with nothing kept of the page that was open, its errors neither. */
    void goAnew(String address) {
        go("about:blank");
        errors();
        go(address);
    }

    /** Does something in a new tab, closes it, and is back in the old one. */
    void inNewTab(Runnable deed) {
        String here = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        try {
            deed.run();
        } finally {
            driver.close();
            driver.switchTo().window(here);
        }
    }

    /** Opens an address in so many more tabs, does something in each, and once more in each of all while they are open. */
    void inTabs(String address, int more, Runnable deed) {
        String here = driver.getWindowHandle();
        List<String> tabs = new ArrayList<>(List.of(here));
        try {
            for (int i = 0; i < more; i++) {
                tabs.add(driver.switchTo().newWindow(WindowType.TAB).getWindowHandle());
                go(address);
                deed.run();
            }
            for (String tab : tabs) {
                driver.switchTo().window(tab);
                deed.run();
            }
        } finally {
            tabs.stream().skip(1).forEach(tab -> driver.switchTo().window(tab).close());
            driver.switchTo().window(here);
        }
    }

    /** Tells the page that its reader has come back to it. */
    void comeBack() {
        script("window.dispatchEvent(new Event('focus'))");
    }

    /** The first element, once there is one that can be seen. */
    WebElement find(String css) {
        return wait("no " + css, () -> driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** The first of such elements whose text has these words. */
    WebElement find(String css, String words) {
        return wait("no " + css + " with " + words, () -> driver.findElements(By.cssSelector(css)).stream()
                .filter(element -> element.isDisplayed()
                        && element.getText().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null));
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** Waits until there is no such element. */
    void awaitNone(String css) {
        wait("there is still " + css, () -> has(css) ? null : true);
    }

    String text(String css) {
        return find(css).getText();
    }

    /** Waits until the text of an element satisfies a condition. @return the text */
    String text(String css, Duration patience, Predicate<String> condition) {
        String[] last = {""};
        new WebDriverWait(driver, patience)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> css + " still says " + last[0])
                .until(d -> {
                    last[0] = driver.findElements(By.cssSelector(css)).stream()
                            .map(WebElement::getText)
                            .reduce("", (all, next) -> all + next + "\n");
                    return condition.test(last[0]);
                });
        return last[0];
    }

    String text(String css, Predicate<String> condition) {
        return text(css, PATIENCE, condition);
    }

    /** The texts of all such elements that there are now. */
    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    void click(String css) {
        find(css).click();
    }

    void click(String css, String words) {
        find(css, words).click();
    }

    /** Takes an element with the pointer and lets it go so many pixels to the right. */
    void drag(String css, int right) {
        Actions actions = new Actions(driver).moveToElement(find(css)).clickAndHold();
        int steps = Math.max(1, Math.abs(right) / 20);
        for (int i = 0; i < steps; i++) {
            actions.moveByOffset(right * (i + 1) / steps - right * i / steps, 0);
        }
        actions.release().perform();
    }

    /** Drags a file of the disk over an element, as from a file manager; {@link #drop} lets it go there. */
    void dragOver(String css, Path file) {
        dragFile("dragEnter", css, file);
        dragFile("dragOver", css, file);
    }

    /** Lets go of a file that is dragged over an element. */
    void drop(String css, Path file) {
        dragFile("drop", css, file);
    }

    private void dragFile(String type, String css, Path file) {
        Point at = middle(find(css));
        Map<String, Object> data = Map.of(
                "items", List.of(), "files", List.of(file.toAbsolutePath().toString()), "dragOperationsMask", 1);
        driver.executeCdpCommand(
                "Input.dispatchDragEvent", Map.of("type", type, "x", at.getX(), "y", at.getY(), "data", data));
    }

    /** The middle of an element of a page that is not scrolled, in pixels. */
    static Point middle(WebElement element) {
        Rectangle box = element.getRect();
        return new Point(box.getX() + box.getWidth() / 2, box.getY() + box.getHeight() / 2);
    }

    /** Presses keys, one after another, wherever the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses a key while a modifier is held. */
    void pressWith(Keys modifier, CharSequence key) {
        new Actions(driver).keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
    }

    /** Goes on by the Tab key until such an element has the focus, at most so often. @return whether it was reached */
    boolean tabTo(String css, int most) {
        return reach(css, most, () -> press(Keys.TAB));
    }

    /** Goes back by Shift and the Tab key until such an element has the focus, at most so often. @return whether it was reached */
    boolean tabBackTo(String css, int most) {
        return reach(css, most, () -> pressWith(Keys.SHIFT, Keys.TAB));
    }

    private boolean reach(String css, int most, Runnable key) {
        for (int i = 0; i < most; i++) {
            key.run();
            if (hasFocus(css)) {
                return true;
            }
        }
        return false;
    }

    /** Whether such an element has the focus. */
    boolean hasFocus(String css) {
        return Boolean.TRUE.equals(script("return document.activeElement.matches(arguments[0])", css));
    }

    /** The tag of the element that has the focus, with its attributes. */
    String focus() {
        return (String) script("return document.activeElement.cloneNode(false).outerHTML");
    }

    /** Whether an element other than the page itself has the focus, with an outline or a shadow around it. */
    boolean focusIsSeen() {
        return Boolean.TRUE.equals(
                script(
                        """
                const element = document.activeElement;
                const style = getComputedStyle(element);
                const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                return element !== document.body && (outlined || style.boxShadow !== 'none');
                """));
    }

    /** Holds back what the page asks of the studio, where "METHOD path" matches a pattern, until {@link #letGo}. */
    void holdBack(String pattern) {
        script(
                """
                const pattern = new RegExp(arguments[0]);
                const ask = window.fetch.bind(window);
                const gate = new Promise((open) => (window.letGo = open));
                window.held = [];
                window.fetch = async (path, init) => {
                  const asked = `${init?.method ?? 'GET'} ${path}`;
                  if (pattern.test(asked)) {
                    window.held.push(asked);
                    await gate;
                  }
                  return ask(path, init);
                };
                """,
                pattern);
    }

    /** How many requests were held back. */
    int held() {
        return ((Number) script("return window.held.length")).intValue();
    }

    /** Waits until a request is held back. */
    void awaitHeld() {
        wait("nothing was asked", () -> held() > 0 ? true : null);
    }

    /** Lets the requests go that were held back, and those to come. */
    void letGo() {
        script("window.letGo()");
    }

    /** Lets time pass. */
    void rest(Duration time) {
        new Actions(driver).pause(time).perform();
    }

    Object script(String code, Object... arguments) {
        return driver.executeScript(code, arguments);
    }

    /** Errors that the page has written to its console, refusals of the content security policy among them. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    private <T> T wait(String otherwise, Supplier<T> supplier) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(otherwise)
                .until(d -> supplier.get());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
