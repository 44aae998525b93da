package io.mediant.studio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The keyboard keeps its place when what holds the focus goes away. */
final class FocusTest extends StudioTest {
    private static final String CANCEL = ".running button";
    private static final String WELL = ".well.p ";
    private static final String BROWSE = WELL + ".ways button:last-child";
    private static final String FORGET = ".history li:first-child button.quiet";

    private static final String SECOND = ".history li:nth-child(2)";
    private static final String FORGET_ALL =
            """
            return (async () => {
              const jobs = await (await fetch('/api/compare/jobs')).json();
              await Promise.all(jobs.map((job) => fetch(`/api/compare/jobs/${job.id}`, { method: 'DELETE' })));
            })()
            """;

    /** Lets no run be started, as if the studio were not there. */
    private static final String NO_RUNS =
            """
            const ask = window.fetch.bind(window);
            window.fetch = async (path, init) => {
              if (init?.method === 'POST') throw new TypeError();
              return ask(path, init);
            };
            """;

    private static final String REPLAY = ".transport button.strong";

    /** Stops the run that is open, as another tab would. */
    private static final String STOP =
            """
            const id = location.hash.slice('#run='.length);
            return fetch(`/api/lab/runs/${id}/control`, { method: 'POST', body: '{"action":"stop"}' });
            """;

    @TempDir
    private Path folder;

    @Test
    void aComparisonThatEndsLeadsToItsAnswer() {
        CompareView view = heldComparison();
        browser.letGo();
        view.verdict();
        browser.awaitNone(CANCEL);
        assertAt(".verdict p:first-child");
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void aComparisonThatIsGivenUpLeadsBackToItsRules() {
        CompareView view = heldComparison();
        browser.press(Keys.ENTER);
        view.awaitIdle();
        assertAt(CompareView.RUN);
    }

    /** The demo's, which does not end before it is let go, with the focus on what gives it up. */
    private CompareView heldComparison() {
        begin("/compare");
        CompareView view = CompareView.of(browser);
        browser.holdBack("/result$");
        reach(CompareView.DEMO, 20);
        browser.press(Keys.ENTER);
        browser.find(CANCEL);
        browser.awaitHeld();
        reach(CANCEL, 30);
        return view;
    }

    @Test
    void aFileThatIsTakenOutLeadsToWhatChoosesAnother() throws IOException {
        begin("/compare");
        Path file = Files.writeString(folder.resolve("p.csv"), "a\n1\n");
        CompareView.of(browser).choose(0, file);
        browser.awaitNone(WELL + "progress");
        reach(WELL + ".file button", 20);
        browser.press(Keys.ENTER);
        assertAt(WELL + ".ways button:first-of-type");
    }

    @Test
    void aPathThatIsChosenLeadsToItsWell() throws IOException {
        begin("/compare");
        Path file = Files.writeString(folder.resolve("p.csv"), "a\n1\n");
        reach(BROWSE, 20);
        browser.press(Keys.ENTER);
        browser.find(WELL + ".browser ul button");
        reach(WELL + ".browser ul button", 5);
        String before = browser.find(WELL + ".browser ul").getAttribute("aria-label");
        browser.press(Keys.ENTER);
        browser.awaitNone(WELL + ".browser ul[aria-label='" + before + "']");
        assertAt(WELL + ".browser ul");
        reachBack(WELL + ".browser input", 5);
        browser.pressWith(Keys.CONTROL, "a");
        browser.press(file.toString(), Keys.ENTER);
        browser.find(WELL + ".file");
        assertAt(WELL + "h2");
    }

    @Test
    void aComparisonThatIsForgottenLeadsToTheNext() {
        begin("/compare");
        browser.script(FORGET_ALL);
        begin("/compare");
        CompareView view = CompareView.of(browser);
        view.compareDemo();
        browser.click(".history summary");
        view.awaitIdle();
        view.run();
        browser.find(SECOND);
        reach(FORGET, 60);
        browser.press(Keys.ENTER);
        browser.awaitNone(SECOND);
        assertAt(".history li:first-child");
        reach(FORGET, 2);
        browser.press(Keys.ENTER);
        browser.awaitNone(".history");
        assertAt(".verdict p:first-child");
    }

    @Test
    void anExportLeadsBackToItsMenu() {
        begin("/playground");
        PlaygroundView.of(browser);
        reach(".menu > button", 20);
        browser.press(Keys.ENTER);
        reach(".choices button", 1);
        browser.press(Keys.ESCAPE);
        assertAt(".menu > button");
    }

    @Test
    void aRunThatEndsLeadsFromItsLeversToItsReplay() {
        begin("/lab");
        LabView lab = LabView.of(browser);
        lab.playSideBySide();
        reach(".levers select", 20);
        browser.script(STOP);
        lab.awaitState("stopped");
        browser.find(REPLAY, "Replay");
        assertAt(REPLAY);
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void aRefusalThatIsDismissedLeadsToTheHeading() {
        begin("/lab");
        browser.find(".card");
        browser.script(NO_RUNS);
        browser.click("form button[type='submit']");
        browser.find(".refusal button");
        reachBack(".refusal button", 40);
        browser.press(Keys.ENTER);
        browser.awaitNone(".refusal");
        assertAt("#lab-contest");
    }
}
