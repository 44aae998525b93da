package io.mediant.studio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** What the playground is for, by hand: curves are dragged, and the numbers beside them tell the story. */
final class PlaygroundTest {
    private static final String NOW = ".now";
    private static final String Q = "[data-handle='q.centre']";
    private static final Pattern W1 = Pattern.compile("Wasserstein\\n([\\d.]+) x-units");
    private static final Pattern JSD = Pattern.compile("Jensen.Shannon\\n([\\d.]+) of 1 bit");

    private static final Pattern W1_SLOPE = Pattern.compile("x-units\\n\\+1\\n");

    private static RunningStudio studio;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        studio = RunningStudio.start();
        browser = Browser.open("en", 1280, 900);
        browser.go(studio.entrance());
    }

    @AfterAll
    static void close() {
        browser.close();
        studio.close();
    }

    @BeforeEach
    void begin() {
        browser.go("about:blank");
        browser.go(studio.view("/playground#v=1&p=bump:-3,2&q=bump:-1,2&u=bits&lang=en"));
        browser.find(Q);
    }

    @Test
    void draggedApartJsdIsPinnedAndFlatWhileWassersteinKeepsItsSlope() {
        double overlapping = number(JSD);
        assertTrue(overlapping > 0.1 && overlapping < 0.9, "JSD " + overlapping);
        browser.drag(Q, 200);
        String apart = browser.text(NOW, text -> text.contains("pinned"));
        assertEquals(1, number(JSD), apart);
        assertTrue(apart.contains("0 bits/x") && apart.contains("a step closer changes nothing"), apart);
        assertTrue(W1_SLOPE.matcher(apart).find(), apart);
        double before = number(W1);
        assertTrue(before > 4, apart);
        browser.drag(Q, 80);
        double after = number(W1);
        double moved = position() + 3;
        assertTrue(after > before, before + " to " + after);
        assertEquals(moved, after, 0.006, "W1 is how far q was carried");
        assertEquals(1, number(JSD));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void everythingCanBeDoneByKeys() {
        assertTrue(
                browser.tabTo(element -> "q.centre".equals(element.getAttribute("data-handle")), 60),
                "the Tab key reaches the marker of q");
        double before = position();
        browser.press(Keys.ARROW_RIGHT);
        double step = position() - before;
        assertTrue(step > 0, "an arrow moves q");
        browser.pressWith(Keys.SHIFT, Keys.ARROW_RIGHT);
        assertEquals(before + 11 * step, position(), 1e-9, "with Shift ten steps");
        browser.press(Keys.END);
        assertTrue(browser.text(NOW, text -> text.contains("pinned")).contains("changes nothing"));
        String spoken = browser.find(Q).getAttribute("aria-valuetext");
        assertTrue(spoken.contains("JSD 1.000 bits"), spoken);
    }

    @Test
    void aLinkRestoresTheState() {
        browser.drag(Q, 60);
        browser.click("header button", "Share");
        String address = browser.driver().getCurrentUrl();
        String numbers = browser.text(NOW);
        browser.go("about:blank");
        browser.go(address);
        assertEquals(
                numbers, browser.text(NOW, text -> text.contains("Wasserstein")).strip());
    }

    @Test
    void theLanguageIsSwitchedWithoutLoadingThePageAgain() {
        browser.script("window.stayed = true");
        browser.click("header button[lang='zh-Hans']");
        assertTrue(browser.text("header nav", text -> text.contains("实验室")).contains("比较"));
        assertEquals("zh-Hans", browser.script("return document.documentElement.lang"));
        assertEquals(true, browser.script("return window.stayed"));
        browser.click("header button[lang='en']");
        browser.text("header nav", text -> text.contains("Playground"));
    }

    @Test
    void twoTabsAreIndependent() {
        String numbers = browser.text(NOW);
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.go(studio.view("/playground#v=1&p=bump:-3,2&q=bump:3,2&u=bits&lang=en"));
        browser.text(NOW, text -> text.contains("pinned"));
        browser.driver().close();
        browser.driver().switchTo().window(first);
        assertEquals(numbers, browser.text(NOW));
    }

    private static double position() {
        return Double.parseDouble(browser.find(Q).getAttribute("aria-valuenow"));
    }

    private static double number(Pattern pattern) {
        String text = browser.text(NOW);
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), text);
        return Double.parseDouble(matcher.group(1));
    }
}
