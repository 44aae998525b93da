package io.mediant.cli.corpus;

import io.mediant.cli.console.UsageException;
import io.mediant.data.DataException;
import io.mediant.data.text.Corpus;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Some documents of a corpus: by position ({@code 1-80}, {@code 81-}, {@code 7}) or by a pattern on their names. */
public final class DocumentChoice {
    private static final Pattern POSITIONS = Pattern.compile("(\\d{1,9})(-(\\d{0,9}))?");

    private final String text;
    private final String option;

    private DocumentChoice(String text, String option) {
        this.text = text;
        this.option = option;
    }

    /** The choice that an option's value makes. */
    public static DocumentChoice of(String text, String option) {
        return new DocumentChoice(text, option);
    }

    /**
     * The documents of a corpus that are chosen.
     *
     * @throws DataException if none is
     */
    public Corpus from(Corpus corpus) {
        Matcher positions = POSITIONS.matcher(text);
        Corpus chosen = corpus.select(positions.matches() ? byPosition(positions) : byName(corpus));
        if (chosen.documents().isEmpty()) {
            throw new DataException(
                    option + " " + text + " chooses no document",
                    "\"" + corpus.source() + "\" has " + corpus.documents().size() + " documents"
                            + corpus.documents().stream()
                                    .findFirst()
                                    .map(first -> ", the first is \"" + first.name() + "\"")
                                    .orElse(""),
                    "give positions such as 1-80, or a pattern on names such as '*-Johnson*'");
        }
        return chosen.named(corpus.source() + " " + text);
    }

    private IntPredicate byPosition(Matcher positions) {
        int first = Integer.parseInt(positions.group(1));
        String end = positions.group(3);
        int last = positions.group(2) == null ? first : end.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(end);
        if (first < 1 || last < first) {
            throw new UsageException(
                    "wrong value for " + option,
                    text + " is no range of positions: they begin with 1 and do not fall",
                    "write for example 1-80");
        }
        return document -> document + 1 >= first && document + 1 <= last;
    }

    private IntPredicate byName(Corpus corpus) {
        PathMatcher pattern;
        try {
            pattern = FileSystems.getDefault().getPathMatcher("glob:" + text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "wrong value for " + option,
                    "\"" + text + "\" is no pattern: " + e.getMessage(),
                    "write for example '*-Johnson*'");
        }
        return document -> matches(pattern, corpus.documents().get(document).name());
    }

    private static boolean matches(PathMatcher pattern, String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.indexOf('\0') < 0 && pattern.matches(Path.of(last));
    }
}
