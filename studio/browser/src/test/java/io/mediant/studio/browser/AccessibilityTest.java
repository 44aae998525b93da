package io.mediant.studio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every view under the rules of axe-core: no finding that it calls moderate or worse; and no view wider than a small telephone. */
final class AccessibilityTest extends StudioTest {
    private static final Set<String> GRAVE = Set.of("moderate", "serious", "critical");

    @ParameterizedTest
    @CsvSource({
        "/playground, light, en",
        "/playground, dark, zh",
        "/compare, light, zh",
        "/compare, dark, en",
        "/lab, light, en",
        "/lab, dark, zh"
    })
    void noGraveFinding(String view, String scheme, String language) {
        show(view, scheme, language);
        Results results = new AxeBuilder().analyze(browser.driver());
        List<String> grave = results.getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(AccessibilityTest::told)
                .toList();
        assertEquals(List.of(), grave);
    }

    @ParameterizedTest
    @CsvSource({"/playground", "/compare", "/lab"})
    void fitsASmallScreen(String view) {
        browser.resize(360, 800);
        try {
            show(view, "light", "en");
            Object overflow = browser.script(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertTrue(((Number) overflow).intValue() <= 0, "wider by " + overflow + " pixels");
        } finally {
            browser.resize(WIDTH, HEIGHT);
        }
    }

    private void show(String view, String scheme, String language) {
        browser.scheme(scheme);
        begin(view);
        browser.find("main *");
        if (!browser.script("return document.documentElement.lang").toString().startsWith(language)) {
            browser.click("header button[lang]");
        }
        browser.text("header nav", text -> text.contains(language.equals("zh") ? "实验室" : "Lab"));
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget().toString())
                        .toList();
    }
}
