package io.mediant.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    /** Keys that experiments and the studio name; their modules are tested for them. */
    private static final Pattern OF_OTHER_MODULES = Pattern.compile("studio\\..+|lab\\.(label|stage|trainee)\\..+"
            + "|lab\\.[a-z0-9-]+\\.(title|summary|theory|source|(statement|figure)\\..+)");

    private static final Texts EN = Texts.of(Language.EN);
    private static final Texts ZH = Texts.of(Language.ZH);

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        assertEquals(EN.templates().keySet(), ZH.templates().keySet());
        EN.templates().forEach((key, english) -> {
            Set<String> first = placeholders(english);
            Set<String> second = placeholders(ZH.templates().get(key));
            boolean plural = key.endsWith(".one");
            assertTrue(
                    plural ? second.containsAll(first) : first.equals(second),
                    () -> key + ": " + first + ", " + second);
        });
    }

    @Test
    void everyPluralHasBothForms() {
        for (String key : EN.templates().keySet()) {
            if (key.endsWith(".one")) {
                assertTrue(EN.templates().containsKey(key.replaceAll("one$", "other")), key);
            }
        }
    }

    @Test
    void everyKeyIsUsedByTheProgram() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        Set<String> computed = Set.of("choice.", "status.", "kind.", "method.", "short.", "skipped.", "why.", "more.");
        Set<String> unused = new TreeSet<>();
        for (String key : EN.templates().keySet()) {
            String stem = key.replaceAll("\\.(one|other)$", "");
            if (OF_OTHER_MODULES.matcher(stem).matches()) {
                continue;
            }
            if (code.indexOf('"' + stem + '"') < 0 && computed.stream().noneMatch(stem::startsWith)) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused);
    }

    @Test
    void chineseTextsUseFullWidthPunctuation() {
        Pattern half = Pattern.compile("[\\u4e00-\\u9fff][,;:?!(]|[,;:?!)][\\u4e00-\\u9fff]");
        ZH.templates().forEach((key, text) -> assertTrue(!half.matcher(text).find(), () -> key + ": " + text));
    }

    @Test
    void aKeyThatIsThereTwiceIsRefused() {
        Texts.Catalogue catalogue = new Texts.Catalogue();
        assertEquals(
                "the text \"a\" is there twice",
                assertThrows(IllegalStateException.class, () -> catalogue.load(new StringReader("a = 1\na = 2")))
                        .getMessage());
    }

    @Test
    void valuesAreNotReadAsTemplates() {
        assertEquals("“{text}{p}”", EN.get("quote", "text", "{text}{p}"));
    }

    @Test
    void unknownKeysAndMissingValuesAreRefused() {
        assertEquals(
                "no text for key \"no.such\" in language en",
                assertThrows(IllegalArgumentException.class, () -> EN.get("no.such"))
                        .getMessage());
        assertEquals(
                "text \"quote\" needs a value for {text}",
                assertThrows(IllegalArgumentException.class, () -> EN.get("quote"))
                        .getMessage());
    }

    @Test
    void pluralsAndLists() {
        assertEquals("1 row", EN.plural("head.rows", 1));
        assertEquals("1,234 rows", EN.plural("head.rows", 1234));
        assertEquals("0 rows", EN.plural("head.rows", 0));
        assertEquals("a, b", EN.list(List.of("a", "b")));
        assertEquals("a、b", ZH.list(List.of("a", "b")));
    }

    @Test
    void languageOfALocale() {
        assertEquals(Language.ZH, Language.of(Locale.TRADITIONAL_CHINESE));
        assertEquals(Language.EN, Language.of(Locale.FRANCE));
    }

    private static Set<String> placeholders(String template) {
        return Pattern.compile("\\{[a-z_]+\\}")
                .matcher(template)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
