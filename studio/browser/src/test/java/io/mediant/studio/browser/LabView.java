package io.mediant.studio.browser;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.Keys;

/** The lab, open in a browser. */
record LabView(Browser browser) {
    private static final String PANES = ".pane";
    private static final Pattern STEP = Pattern.compile("step ([\\d,]+)", Pattern.CASE_INSENSITIVE);

    static LabView of(Browser browser) {
        return new LabView(browser);
    }

    /** Begins two games from the same start, with what the page proposes, and waits for their first steps. */
    void playSideBySide() {
        browser.click("form button[type='submit']");
        awaitBeyond(0);
    }

    /** Holds the run by its key. @return the step at which it rests */
    long hold() {
        browser.press(Keys.SPACE);
        return settledStep();
    }

    /** What the panes say. */
    List<String> panes() {
        return browser.texts(PANES);
    }

    /** The step that the first pane shows. */
    long step() {
        return step(browser.text(PANES));
    }

    /** The step that a pane shows; -1 where it shows none. */
    static long step(String pane) {
        Matcher matcher = STEP.matcher(pane);
        return matcher.find() ? Long.parseLong(matcher.group(1).replace(",", "")) : -1;
    }

    /** Waits until the first pane has gone beyond a step. */
    void awaitBeyond(long step) {
        browser.text(PANES, text -> step(text) > step);
    }

    /** Waits until the first pane shows a step. */
    void awaitAt(long step) {
        browser.text(PANES, text -> step(text) == step);
    }

    /** The step at which a held run rests. */
    long settledStep() {
        browser.find(".transport button.strong", "Play");
        long last = -1;
        for (long now = step(); now != last; now = step()) {
            last = now;
            browser.rest(Duration.ofMillis(700));
        }
        return last;
    }

    /** Stops the run. */
    void stop() {
        browser.click("button", "Stop");
        awaitState("stopped");
    }

    /** Waits until the page says how the run stands. */
    void awaitState(String word) {
        browser.text(".transport", text -> text.contains(word));
    }
}
