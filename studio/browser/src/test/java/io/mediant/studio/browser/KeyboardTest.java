package io.mediant.studio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Each page used from its beginning without a pointer; wherever a key is to act, one sees what it will act on. */
final class KeyboardTest extends StudioTest {
    private static final int STEPS = 8;
    private static final int MOST_MOVES = 100;
    private static final String ANSWERS = ".story .answers button";
    private static final String GUESS = ".story .answers input";
    private static final String TELL = ".story .tell";
    private static final String NEXT = ".story > button:last-child";
    private static final String TOLERANCE = ".tolerance input[type='range']";

    @Test
    void theStoryIsToldToItsEnd() {
        begin("/playground");
        PlaygroundView.of(browser);
        reach(".story button", 60);
        browser.press(Keys.ENTER);
        for (int step = 1; step <= STEPS; step++) {
            String count = "Step " + step + " of " + STEPS;
            browser.text(".story .count", text -> text.contains(count));
            assertTrue(browser.text(TELL, text -> true).isBlank(), "nothing is told before the guess of step " + step);
            assertSeen();
            guess();
            browser.text(TELL, text -> !text.isBlank());
            assertSeen();
            reach(NEXT, 3);
            browser.press(Keys.ENTER);
        }
        browser.find(".story button", "Begin");
        assertSeen();
        assertEquals(List.of(), browser.errors());
    }

    /** Answers by a choice, by a mark on the chart, or by moving q until JSD pulls. */
    private void guess() {
        if (browser.has(GUESS)) {
            reach(GUESS, 3);
            browser.press(Keys.PAGE_UP, Keys.ARROW_RIGHT);
            reach(ANSWERS, 3);
            browser.press(Keys.ENTER);
        } else if (browser.has(ANSWERS)) {
            reach(ANSWERS, 3);
            browser.press(Keys.SPACE);
        } else {
            for (int i = 0; i < MOST_MOVES && browser.text(TELL, text -> true).isBlank(); i++) {
                browser.press(Keys.ARROW_LEFT);
            }
        }
    }

    @Test
    void tablesAreComparedAndJudgedAgain() {
        begin("/compare");
        CompareView view = CompareView.of(browser);
        reach(CompareView.DEMO, 20);
        browser.press(Keys.ENTER);
        String verdict = view.verdict();
        assertAt(CompareView.DEMO);
        reach(CompareView.RUN, 20);
        browser.press(Keys.ENTER);
        browser.text(".history summary", text -> text.contains("(2)"));
        assertAt(CompareView.RUN);
        reach(CompareView.LIST, 40);
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        view.awaitDetail(view.columns().get(2));
        browser.press(Keys.ARROW_UP);
        view.awaitDetail(view.columns().get(1));
        assertSeen();
        reachBack(TOLERANCE, 20);
        browser.press(Keys.END);
        browser.text(".verdict", text -> !text.equals(verdict));
        browser.text(".history summary", text -> text.contains("(3)"));
        assertSeen();
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void twoGamesArePlayedHeldSteppedScrubbedAndStopped() {
        begin("/lab");
        LabView lab = LabView.of(browser);
        browser.find(".card");
        reach("form button[type='submit']", 40);
        browser.press(Keys.ENTER);
        lab.awaitBeyond(0);
        assertAt(".lab h1");
        long held = lab.hold();
        browser.press(".");
        lab.awaitBeyond(held);
        long newest = lab.settledStep();
        reach(".scrub input", 20);
        browser.press(Keys.HOME);
        lab.awaitAt(0);
        assertSeen();
        browser.press(Keys.END);
        lab.awaitAt(newest);
        assertSeen();
        reachBack(".bar .options button:first-child", 20);
        browser.press(Keys.ENTER);
        lab.awaitState("stopped");
        assertFalse(browser.has(".verdict"));
        reach(".bar .options button:last-child", 2);
        browser.press(Keys.ENTER);
        browser.find(".card");
        assertAt("#lab-contest");
        assertEquals(List.of(), browser.errors());
    }
}
