package io.mediant.studio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Networks train while one watches: an experiment from its card to its verdict, and two games side by side under the levers. */
final class LabTest extends StudioTest {
    private static final Duration TRAINING = Duration.ofMinutes(5);
    private static final Pattern W1 = Pattern.compile("W1 ([\\d.]+)");

    private LabView lab;

    @BeforeEach
    void begin() {
        begin("/lab");
        lab = LabView.of(browser);
    }

    @Test
    void oneGameVanishesAndTheOtherArrives() {
        WebElement card = browser.find(".card", "GAN against WGAN");
        card.findElements(By.cssSelector("button")).get(1).click();
        browser.find(".pane");
        browser.text(".verdict", TRAINING, text -> text.contains("met"));
        List<String> signs = browser.texts(".verdict .sign");
        assertEquals(List.of("✓ met"), signs.stream().distinct().toList(), browser.text(".verdict"));
        List<String> panes = lab.panes();
        String minimax = panes.get(0);
        String wgan = panes.get(1);
        assertTrue(minimax.contains("JSD 0.693"), minimax);
        assertTrue(w1(minimax) > 5 * w1(wgan), minimax + " against " + wgan);
        browser.text(".events", text -> !text.isBlank());
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void twoGamesAreHeldSteppedScrubbedAndStopped() {
        lab.playSideBySide();
        long held = lab.hold();
        browser.press(".");
        lab.awaitBeyond(held);
        List<String> panes = lab.panes();
        assertEquals(2, panes.size());
        assertEquals(LabView.step(panes.get(0)), LabView.step(panes.get(1)), "both are at the same step");
        browser.find(".scrub input").sendKeys(Keys.HOME);
        lab.awaitAt(0);
        String start = lab.panes().get(0).replaceAll("(?s)^.*?(JSD [\\d.]+).*$", "$1");
        assertTrue(lab.panes().get(1).contains(start), "both begin alike");
        lab.stop();
        assertFalse(browser.has(".verdict"), "a game that was stopped has no verdict");
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void aSecondPressStartsNoSecondRunAndRemovesNone() {
        browser.holdBack("POST /api/lab/runs$");
        String begin = "form button[type='submit']";
        browser.click(begin);
        browser.awaitHeld();
        browser.click(begin);
        assertEquals(1, browser.held());
        browser.letGo();
        lab.awaitBeyond(0);
        WebElement stop = browser.find("button", "Stop");
        new Actions(browser.driver()).doubleClick(stop).perform();
        lab.awaitState("stopped");
        stop.sendKeys(Keys.ENTER, Keys.ENTER);
        stop.click();
        browser.rest(Duration.ofSeconds(1));
        browser.click("button", "All experiments");
        browser.find(".known li", "stopped");
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void twoTabsFollowARunEach() {
        lab.playSideBySide();
        long held = lab.hold();
        browser.inNewTab(() -> {
            begin("/lab");
            lab.playSideBySide();
            lab.stop();
        });
        assertEquals(held, lab.step(), "the run of the other tab is not this one");
        browser.press(" ");
        lab.awaitBeyond(held);
        lab.stop();
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void eightTabsFollowOneRun() {
        lab.playSideBySide();
        browser.click(".transport option", "1 pictures");
        browser.inTabs(browser.driver().getCurrentUrl(), 7, () -> {
            lab.awaitBeyond(lab.step());
            assertFalse(browser.has(".reconnect"), "the studio is there");
        });
        lab.stop();
        assertEquals(List.of(), browser.errors());
    }

    private static double w1(String pane) {
        Matcher matcher = W1.matcher(pane);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : -1;
    }
}
