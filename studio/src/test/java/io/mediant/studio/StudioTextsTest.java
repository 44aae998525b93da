package io.mediant.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.report.text.Language;
import io.mediant.report.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StudioTextsTest {
    private static final Pattern NAMED = Pattern.compile("new Problem\\(\\s*\\d+,\\s*\"([a-z_]+)\"");

    @Test
    void everyProblemHasItsThreeTextsAndNoOtherHas() throws IOException {
        Set<String> wanted = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                NAMED.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(found -> {
                            String key = "studio.problem." + found.replaceAll("(?s)^.*\"([a-z_]+)\"$", "$1");
                            wanted.addAll(Set.of(key + ".what", key + ".why", key + ".fix"));
                        });
            }
        }
        Set<String> there = Texts.of(Language.EN).templates().keySet().stream()
                .filter(key -> key.startsWith("studio.problem."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(wanted, there);
    }
}
