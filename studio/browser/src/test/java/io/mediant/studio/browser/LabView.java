package io.mediant.studio.browser;

/** The lab, open in a browser. */
record LabView(Browser browser) {
    static LabView of(Browser browser) {
        return new LabView(browser);
    }

    /** Begins two games from the same start, with what the page proposes. */
    void playSideBySide() {
        browser.click("form button[type='submit']");
        browser.find(".pane");
    }
}
