package io.mediant.studio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Tables are compared by their files: the demo's, hostile ones, wrong ones, wide ones. */
final class CompareTest extends StudioTest {
    private static final String HOSTILE = "<img src=x onerror=\"window.stung=1\">";

    /** What compares the demo's tables at the command line, after the demo has made them. */
    private static final String COMMAND =
            "./mediant compare mediant-demo/reference.csv mediant-demo/current.csv --policy=mediant-demo/policy.yaml";

    private static final String PRESS_TWICE =
            "const button = document.querySelector(arguments[0]); button.click(); button.click()";

    @TempDir
    private Path folder;

    private CompareView view;

    @BeforeEach
    void begin() {
        begin("/compare");
        view = CompareView.of(browser);
    }

    @Test
    void theDemoTablesAreComparedAndExplored() {
        view.compareDemo();
        String before = view.verdict();
        assertTrue(before.startsWith("Drift in 5 of 12 columns."), before);
        assertEquals(COMMAND, browser.text(".line code"));
        List<String> names = view.columns();
        String last = names.get(names.size() - 1);
        view.pick(last);
        view.awaitDetail(last);
        browser.find(CompareView.LIST).sendKeys(Keys.HOME);
        view.awaitDetail(names.get(0));
        String history = browser.text(".history summary");
        WebElement tolerance = browser.find(".tolerance input[type='range']");
        tolerance.sendKeys(Keys.END);
        String after = browser.text(".verdict", text -> !text.equals(before));
        assertFalse(after.isBlank());
        browser.text(".history summary", text -> !text.equals(history + "\n"));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void theCommandIsCopiedOrTheReaderIsToldThatItIsNot() {
        view.compareDemo();
        browser.script("window.clip = ''; navigator.clipboard.writeText = async (text) => { window.clip = text }");
        browser.click("button", "Copy the command");
        browser.text(".notice", text -> text.contains("was copied"));
        assertEquals(browser.text(".line code"), browser.script("return window.clip"));
        browser.script(
                "navigator.clipboard.writeText = async () => { throw new DOMException('no', 'NotAllowedError') }");
        browser.click("button", "Copy the command");
        browser.text(".notice", text -> text.contains("does not allow copying"));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void namesAndValuesAreNeverMarkup() throws IOException {
        Path p = table(folder.resolve("<b onmouseover=alert(1)>p.csv"), "a");
        Path q = table(folder.resolve("--help;$(id).csv"), "b");
        view.choose(p, q);
        view.run();
        view.verdict();
        browser.text(CompareView.ROWS, text -> text.contains("<img src=x"));
        view.pick("<img");
        browser.text(".detail", text -> text.contains("<script>"));
        assertNull(browser.script("return window.stung ?? null"));
        assertEquals(
                0L,
                browser.script(
                        "return document.querySelectorAll('main img, main script, main b[onmouseover]').length"));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void filesAreDroppedOnTheWells() throws IOException {
        Path p = table(folder.resolve("p.csv"), "a");
        Path q = table(folder.resolve("q.csv"), "b");
        view.drop("p", p);
        view.drop("q", q);
        view.awaitChosen(p, q);
        assertTrue(browser.text(".well.p").contains("p.csv"), "each is in the well that it was dropped on");
        view.run();
        assertTrue(view.verdict().contains("400 rows"), view.verdict());
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void aSecondPressStartsNoSecondComparison() throws IOException {
        view.choose(table(folder.resolve("p.csv"), "a"), table(folder.resolve("q.csv"), "b"));
        browser.holdBack("POST /api/compare/jobs");
        browser.script(PRESS_TWICE, CompareView.RUN);
        browser.awaitHeld();
        browser.click(CompareView.RUN);
        browser.click(CompareView.DEMO);
        browser.letGo();
        assertTrue(view.verdict().contains("400 rows"), view.verdict());
        assertEquals(1, browser.held());
    }

    @Test
    void aSecondPressMakesNoSecondDemo() {
        browser.holdBack("POST /api/compare");
        browser.script(PRESS_TWICE, CompareView.DEMO);
        browser.awaitHeld();
        browser.click(CompareView.DEMO);
        browser.letGo();
        view.verdict();
        assertEquals(2, browser.held(), "the tables are made once and compared once");
    }

    @Test
    void aComparisonThatIsGivenUpBeforeTheAnswerIsNotShown() throws IOException {
        view.choose(table(folder.resolve("p.csv"), "a"), table(folder.resolve("q.csv"), "b"));
        browser.holdBack("POST /api/compare/jobs");
        view.run();
        browser.awaitHeld();
        browser.click(".running button");
        view.awaitIdle();
        browser.letGo();
        view.compareDemo();
        assertTrue(view.verdict().contains("12 columns"), view.verdict());
    }

    @Test
    void aFileOfAnotherKindIsRefusedWithWhatIsRead() throws IOException {
        view.choose(0, Files.write(folder.resolve("picture.png"), new byte[] {1, 2, 3}));
        String trouble = browser.text(".trouble", text -> text.contains("csv"));
        assertTrue(trouble.contains("picture.png") || trouble.contains("png"), trouble);
    }

    @Test
    void aThousandColumnsStayResponsive() throws IOException {
        view.choose(wide(folder.resolve("p.csv"), 1), wide(folder.resolve("q.csv"), 2));
        view.run();
        view.verdict(Duration.ofMinutes(3));
        assertTrue(view.columns().size() < 100, "only what is in sight exists");
        browser.find(CompareView.LIST).sendKeys(Keys.END);
        browser.text(".detail h2", text -> !text.isBlank());
        assertEquals(
                "1000",
                browser.find(CompareView.ROWS + "[aria-selected='true']").getAttribute("aria-posinset"));
    }

    @Test
    void twoTabsAreIndependent() throws IOException {
        view.compareDemo();
        String verdict = view.verdict();
        Path p = table(folder.resolve("p.csv"), "a");
        Path q = table(folder.resolve("q.csv"), "b");
        browser.inNewTab(() -> {
            begin();
            view.choose(p, q);
            view.run();
            assertNotEquals(verdict, view.verdict());
        });
        assertEquals(verdict, view.verdict());
        assertEquals(List.of(), browser.errors());
    }

    private static Path table(Path file, String kind) throws IOException {
        String quoted = HOSTILE.replace("\"", "\"\"");
        StringBuilder text = new StringBuilder("\"" + quoted + "\",size\n");
        for (int i = 0; i < 400; i++) {
            text.append(i % 3 == 0 ? "<script>window.stung=2</script>" : kind + i % 5)
                    .append(',')
                    .append(i % 17)
                    .append('\n');
        }
        return Files.writeString(file, text);
    }

    private static Path wide(Path file, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(
                IntStream.range(0, 1000).mapToObj(i -> "column" + i).collect(Collectors.joining(",", "", "\n")));
        for (int row = 0; row < 200; row++) {
            text.append(IntStream.range(0, 1000)
                    .mapToObj(i -> Integer.toString(random.nextInt(50)))
                    .collect(Collectors.joining(",", "", "\n")));
        }
        return Files.writeString(file, text);
    }
}
