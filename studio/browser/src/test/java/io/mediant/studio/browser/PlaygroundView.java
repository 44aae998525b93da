package io.mediant.studio.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The playground, open in a browser. */
record PlaygroundView(Browser browser) {
    /** The marker of q's centre. */
    static final String Q = "[data-handle='q.centre']";

    private static final Pattern W1 = Pattern.compile("Wasserstein\\n([\\d.]+) x-units");
    private static final Pattern JSD = Pattern.compile("Jensen.Shannon\\n([\\d.]+) of 1 bit");

    /** Waits until the curves can be moved. */
    static PlaygroundView of(Browser browser) {
        browser.find(Q);
        return new PlaygroundView(browser);
    }

    /** Drags q so many pixels to the right. */
    void dragQ(int right) {
        browser.drag(Q, right);
    }

    /** The centre of q, in x-units. */
    double q() {
        return Double.parseDouble(browser.find(Q).getAttribute("aria-valuenow"));
    }

    /** The numbers beside the curves. */
    String numbers() {
        return browser.text(".now");
    }

    /** The numbers beside the curves, once JSD is at its limit. */
    String pinned() {
        return browser.text(".now", text -> text.contains("pinned"));
    }

    double jsd() {
        return number(JSD);
    }

    double w1() {
        return number(W1);
    }

    private double number(Pattern pattern) {
        String text = numbers();
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), text);
        return Double.parseDouble(matcher.group(1));
    }
}
