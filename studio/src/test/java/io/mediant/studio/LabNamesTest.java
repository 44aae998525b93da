package io.mediant.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mediant.lab.objective.Objectives;
import io.mediant.lab.objective.Restraints;
import io.mediant.lab.target.KnownTargets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The menus of the page offer what the lab knows, no more and no less: the page needs the names to say them in both languages. */
final class LabNamesTest {
    private static final Path FILE = Path.of("web", "src", "lab", "names.ts");
    private static final Pattern TEXT = Pattern.compile("'([^']*)'");

    @Test
    void menusOfferWhatTheLabKnows() throws IOException {
        assumeTrue(Files.exists(FILE), "the page's sources are not here: " + FILE.toAbsolutePath());
        String source = Files.readString(FILE);
        assertSame(KnownTargets.names(), listed(source, "TARGETS"));
        assertSame(Objectives.names(), listed(source, "OBJECTIVES"));
        assertSame(Restraints.names(), listed(source, "RESTRAINTS"));
    }

    @Test
    void strengthsAreTheUsualOnes() throws IOException {
        assumeTrue(Files.exists(FILE), "the page's sources are not here: " + FILE.toAbsolutePath());
        Matcher list = Pattern.compile("export const STRENGTHS = \\{ (.*) \\}").matcher(Files.readString(FILE));
        assertTrue(list.find());
        String usual = Restraints.names().stream()
                .map(name -> (name.contains("-") ? "'" + name + "'" : name) + ": "
                        + Restraints.usualStrength(name).orElse(1))
                .collect(Collectors.joining(", "));
        assertEquals(usual.replaceAll("\\.0(?=,|$)", ""), list.group(1));
    }

    private static void assertSame(List<String> known, List<String> offered) {
        Set<String> sorted = new TreeSet<>(offered);
        assertEquals(new TreeSet<>(known), sorted);
        assertEquals(sorted.size(), offered.size(), "each is offered once");
    }

    private static List<String> listed(String source, String name) {
        Matcher list =
                Pattern.compile("export const " + name + " = \\[([^\\]]*)\\]").matcher(source);
        assertTrue(list.find(), name);
        return TEXT.matcher(list.group(1))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
