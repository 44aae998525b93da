package io.mediant.studio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The studio is stopped and another started in its place while a page is open: the page says so, and goes on once the browser is let in again. */
final class RestartTest extends StudioTest {
    private static final String NOTICE = ".reconnect";

    /** How a run ends with its studio: the page is told before the connection is cut, or not any more. */
    private static final List<String> ENDS = List.of("stopped", "connection is lost");

    @BeforeEach
    void enter() {
        browser.go(studio.entrance());
    }

    @Test
    void thePlaygroundGoesOnWithoutTheStudioAndWithTheNext() throws IOException {
        begin("/playground#v=1&p=bump:-3,2&q=bump:-1,2&u=bits&lang=en");
        PlaygroundView view = PlaygroundView.of(browser);
        restart(() -> {
            double before = view.q();
            view.dragQ(200);
            assertTrue(view.q() > before, "q is moved without the studio");
            view.pinned();
        });
        view.dragQ(-200);
        assertTrue(view.jsd() < 1, view.numbers());
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void thePageOfComparisonsComparesAgain() throws IOException {
        begin("/compare");
        CompareView view = CompareView.of(browser);
        view.compareDemo();
        String verdict = view.verdict();
        restart(() -> {
            view.run();
            browser.text(".trouble", text -> text.contains("does not answer"));
            assertEquals(verdict, view.verdict(), "what was compared stays");
            browser.click(".closer option", "width:10");
            browser.awaitNone(".closer [role='status']");
        });
        view.run();
        browser.text(".trouble", text -> text.contains("There is no file"));
        browser.errors();
        view.compareDemo();
        browser.awaitNone(".trouble");
        browser.text(".history summary", text -> text.contains("(1)"));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void aComparisonThatWasUnderWayIsOverWithItsStudio() throws IOException {
        begin("/compare");
        CompareView view = CompareView.of(browser);
        view.set("permutations", "1000000");
        browser.click("button.demo");
        browser.text(".running", text -> text.contains("Comparing"));
        restart(studio::kill, () -> {
            browser.text(".trouble", text -> text.contains("does not answer"));
            view.awaitIdle();
        });
        view.set("permutations", "");
        view.compareDemo();
        browser.awaitNone(".trouble");
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void theLabPlaysAnotherRunAfterOneThatEndedWithItsStudio() throws IOException {
        LabView lab = playARun();
        restart(() -> browser.text("main", text -> ENDS.stream().anyMatch(text::contains)));
        playAnother(lab);
    }

    @Test
    void theLabTellsThatARunIsLostWhoseStudioBrokeOff() throws IOException {
        LabView lab = playARun();
        restart(
                studio::kill,
                () -> lab.awaitState("If the studio has not stopped, the run goes on"),
                () -> lab.awaitState("does not know this page"));
        lab.awaitState("does not know the run");
        playAnother(lab);
    }

    private LabView playARun() {
        begin("/lab");
        LabView lab = LabView.of(browser);
        lab.playSideBySide();
        return lab;
    }

    private void playAnother(LabView lab) {
        browser.click("button", "All experiments");
        browser.find(".card");
        assertFalse(browser.has(".known"), "the new studio has no runs yet");
        browser.errors();
        lab.playSideBySide();
        lab.stop();
        assertEquals(List.of(), browser.errors());
    }

    private void restart(Runnable meanwhile) throws IOException {
        restart(studio::close, meanwhile);
    }

    private void restart(Runnable end, Runnable meanwhile) throws IOException {
        restart(end, meanwhile, () -> {});
    }

    /** Ends the studio and starts another at the same port, which lets the browser in by another tab after it was shut out for a while. */
    private void restart(Runnable end, Runnable meanwhile, Runnable shutOut) throws IOException {
        int port = studio.port();
        end.run();
        try {
            browser.comeBack();
            browser.text(NOTICE, text -> text.contains("has stopped"));
            meanwhile.run();
        } finally {
            studio = RunningStudio.start(port);
        }
        assertEquals(port, studio.port());
        browser.comeBack();
        browser.text(NOTICE, text -> text.contains("Open the address that it printed"));
        shutOut.run();
        browser.inNewTab(() -> browser.go(studio.entrance()));
        browser.comeBack();
        browser.awaitNone(NOTICE);
        browser.errors();
    }
}
