package io.mediant.studio.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The comparing page, open in a browser. */
record CompareView(Browser browser) {
    static final String DEMO = "button.demo";
    static final String RUN = ".rules > button.strong";
    static final String LIST = "[role='listbox']";
    static final String ROWS = "[role='option']";

    private static final String NAMES = ROWS + " bdi";

    /** Waits until files can be chosen. */
    static CompareView of(Browser browser) {
        browser.find(".wells");
        return new CompareView(browser);
    }

    /** Compares the tables of the demo, to the verdict. */
    void compareDemo() {
        browser.click(DEMO);
        verdict();
    }

    /** Sets one of the options that are folded away; empty for its default. */
    void set(String option, String value) {
        if (!browser.has(".rules details[open]")) {
            browser.click(".rules summary");
        }
        WebElement label = browser.find(".rules .more label", "--" + option);
        WebElement field = label.findElement(By.tagName("input"));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, value);
    }

    /** Chooses two files, and waits until both are handed over. */
    void choose(Path p, Path q) {
        choose(0, p);
        choose(1, q);
        awaitChosen(p, q);
    }

    /** Chooses a file for a side, 0 or 1. */
    void choose(int side, Path file) {
        List<WebElement> inputs = browser.driver().findElements(By.cssSelector(".well input[type='file']"));
        inputs.get(side).sendKeys(file.toString());
    }

    /** Drags a file onto the well of a side, {@code p} or {@code q}, and lets it go there. */
    void drop(String side, Path file) {
        String well = ".well." + side;
        browser.dragOver(well, file);
        browser.find(well + ".over");
        browser.drop(well, file);
        browser.awaitNone(well + ".over");
    }

    /** Waits until two files are handed over, and one may run a comparison. */
    void awaitChosen(Path p, Path q) {
        browser.text(
                ".wells",
                text -> text.contains(p.getFileName().toString())
                        && text.contains(q.getFileName().toString()));
        awaitReady();
    }

    /** Waits until nothing is compared any more, and one may run a comparison. */
    void awaitIdle() {
        browser.awaitNone(".running");
        awaitReady();
    }

    private void awaitReady() {
        browser.find(RUN + "[aria-disabled='false']");
    }

    void run() {
        browser.click(".rules button", "Run");
    }

    /** The verdict, once there is one. */
    String verdict() {
        return browser.text(".verdict", text -> text.contains("column"));
    }

    /** The verdict, once there is one, which may take so long. */
    String verdict(Duration patience) {
        return browser.text(".verdict", patience, text -> text.contains("column"));
    }

    /** The names of the columns in sight, in the order of the list. */
    List<String> columns() {
        return browser.texts(NAMES);
    }

    /** Opens a column of the list by a part of its name. */
    void pick(String name) {
        browser.click(NAMES, name);
    }

    /** Waits until what is told of a column in full is about this one. */
    void awaitDetail(String name) {
        browser.text(".detail h2", text -> text.contains(name));
    }
}
