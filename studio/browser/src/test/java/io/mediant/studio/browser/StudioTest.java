package io.mediant.studio.browser;

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
}
