package io.mediant.studio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the playground is for, by hand: curves are dragged, and the numbers beside them tell the story. */
final class PlaygroundTest extends StudioTest {
    private static final Pattern W1_SLOPE = Pattern.compile("x-units\\n\\+1\\n");

    private PlaygroundView view;

    @BeforeEach
    void begin() {
        begin("/playground#v=1&p=bump:-3,2&q=bump:-1,2&u=bits&lang=en");
        view = PlaygroundView.of(browser);
    }

    @Test
    void draggedApartJsdIsPinnedAndFlatWhileWassersteinKeepsItsSlope() {
        double overlapping = view.jsd();
        assertTrue(overlapping > 0.1 && overlapping < 0.9, "JSD " + overlapping);
        view.dragQ(200);
        String apart = view.pinned();
        assertEquals(1, view.jsd(), apart);
        assertTrue(apart.contains("0 bits/x") && apart.contains("a step closer changes nothing"), apart);
        assertTrue(W1_SLOPE.matcher(apart).find(), apart);
        double before = view.w1();
        assertTrue(before > 4, apart);
        view.dragQ(80);
        double after = view.w1();
        double moved = view.q() + 3;
        assertTrue(after > before, before + " to " + after);
        assertEquals(moved, after, 0.006, "W1 is how far q was carried");
        assertEquals(1, view.jsd());
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void everythingCanBeDoneByKeys() {
        assertTrue(browser.tabTo(PlaygroundView.Q, 60), "the Tab key reaches the marker of q");
        double before = view.q();
        browser.press(Keys.ARROW_RIGHT);
        double step = view.q() - before;
        assertTrue(step > 0, "an arrow moves q");
        browser.pressWith(Keys.SHIFT, Keys.ARROW_RIGHT);
        assertEquals(before + 11 * step, view.q(), 1e-9, "with Shift ten steps");
        browser.press(Keys.END);
        assertTrue(view.pinned().contains("changes nothing"));
        String spoken = browser.find(PlaygroundView.Q).getAttribute("aria-valuetext");
        assertTrue(spoken.contains("JSD 1.000 bits"), spoken);
    }

    @Test
    void aLinkRestoresTheState() {
        view.dragQ(60);
        browser.click("header button", "Share");
        String address = browser.driver().getCurrentUrl();
        String numbers = view.numbers();
        browser.goAnew(address);
        assertEquals(numbers, PlaygroundView.of(browser).numbers());
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
        String numbers = view.numbers();
        browser.inNewTab(() -> {
            begin("/playground#v=1&p=bump:-3,2&q=bump:3,2&u=bits&lang=en");
            view.pinned();
        });
        assertEquals(numbers, view.numbers());
    }
}
