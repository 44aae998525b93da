package io.mediant.studio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Networks train while one watches: an experiment from its card to its verdict, and two games side by side under the levers. */
final class LabTest {
    private static final Duration TRAINING = Duration.ofMinutes(5);
    private static final Pattern STEP = Pattern.compile("step ([\\d,]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern W1 = Pattern.compile("W1 ([\\d.]+)");

    private static RunningStudio studio;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        studio = RunningStudio.start();
        browser = Browser.open("en", 1280, 1000);
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
        browser.go(studio.view("/lab"));
    }

    @Test
    void oneGameVanishesAndTheOtherArrives() {
        WebElement card = browser.find(".card", "GAN against WGAN");
        card.findElements(By.cssSelector("button")).get(1).click();
        browser.find(".pane");
        browser.text(".verdict", TRAINING, text -> text.contains("met"));
        List<String> signs = texts(".verdict .sign");
        assertEquals(List.of("✓ met"), signs.stream().distinct().toList(), browser.text(".verdict"));
        List<String> panes = texts(".pane");
        String minimax = panes.get(0);
        String wgan = panes.get(1);
        assertTrue(minimax.contains("JSD 0.693"), minimax);
        assertTrue(number(W1, minimax) > 5 * number(W1, wgan), minimax + " against " + wgan);
        browser.text(".events", text -> !text.isBlank());
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void twoGamesAreHeldSteppedScrubbedAndStopped() {
        LabView lab = LabView.of(browser);
        lab.playSideBySide();
        browser.text(".pane", text -> step(text) > 0);
        browser.press(" ");
        browser.find(".transport button.strong", "Play");
        long held = settledStep();
        browser.press(".");
        browser.text(".pane", text -> step(text) > held);
        List<String> panes = texts(".pane");
        assertEquals(2, panes.size());
        assertEquals(step(panes.get(0)), step(panes.get(1)), "both are at the same step");
        WebElement scrub = browser.find(".scrub input");
        scrub.sendKeys(Keys.HOME);
        browser.text(".pane", text -> step(text) == 0);
        String start = texts(".pane").get(0).replaceAll("(?s)^.*?(JSD [\\d.]+).*$", "$1");
        assertTrue(texts(".pane").get(1).contains(start), "both begin alike");
        browser.click("button", "Stop");
        browser.text(".transport", text -> text.contains("stopped"));
        assertFalse(browser.has(".verdict"), "a game that was stopped has no verdict");
        assertEquals(List.of(), browser.errors());
    }

    /** The step at which a held run rests. */
    private static long settledStep() {
        long last = -1;
        for (long now = step(browser.text(".pane")); now != last; now = step(browser.text(".pane"))) {
            last = now;
            browser.rest(Duration.ofMillis(700));
        }
        return last;
    }

    private static List<String> texts(String css) {
        return browser.driver().findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static long step(String text) {
        return (long) number(STEP, text);
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Double.parseDouble(matcher.group(1).replace(",", "")) : -1;
    }
}
