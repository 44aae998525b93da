package io.mediant.studio.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests of a studio in a browser that was let in, both open from the first test of a class to its last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StudioTest {
    static final int WIDTH = 1280;
    static final int HEIGHT = 1000;

    @AutoClose
    RunningStudio studio;

    @AutoClose
    Browser browser;

    @BeforeAll
    void open() throws IOException {
        studio = RunningStudio.start();
        browser = Browser.open("en", WIDTH, HEIGHT);
        browser.go(studio.entrance());
    }

    /** Opens a view, such as {@code /lab}, with nothing kept of the page that was open. */
    void begin(String view) {
        browser.goAnew(studio.view(view));
    }

    /** Goes on by the Tab key, at most so often, to an element on which one sees the focus. */
    void reach(String css, int most) {
        assertTrue(browser.tabTo(css, most), "the Tab key reaches " + css);
        assertSeen();
    }

    /** Goes back by Shift and the Tab key, as {@link #reach} goes on. */
    void reachBack(String css, int most) {
        assertTrue(browser.tabBackTo(css, most), "Shift and the Tab key reach " + css);
        assertSeen();
    }

    /** The focus is on such an element, and one sees it. */
    void assertAt(String css) {
        assertTrue(browser.hasFocus(css), () -> "the focus is not on " + css + " but on " + browser.focus());
        assertSeen();
    }

    void assertSeen() {
        assertTrue(browser.focusIsSeen(), () -> "nobody sees that the focus is on " + browser.focus());
    }
}
