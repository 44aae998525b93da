package io.mediant.cli.option;

import io.mediant.cli.console.UsageException;
import io.mediant.data.table.TableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the rows come from. */
public final class InputOptions {

    @Option(
            names = "--reference",
            paramLabel = "SQL",
            description = "Condition for the rows of the reference, for example \"month = 1\".")
    private String reference;

    @Option(names = "--current", paramLabel = "SQL", description = "Condition for the rows of the current side.")
    private String current;

    @Option(
            names = "--null",
            paramLabel = "TEXT",
            description = "A text that means \"missing\" in CSV files, beside the empty one. Repeatable.")
    private List<String> nullTexts = new ArrayList<>();

    /** Texts that mean "missing". */
    public List<String> nullTexts() {
        return List.copyOf(nullTexts);
    }

    /** Whether conditions split one table in two. */
    public boolean splits() {
        return reference != null || current != null;
    }

    /**
     * The two sides.
     *
     * @param first a file, a pattern or {@code -}
     * @param second the same; if it is missing, conditions split the first
     */
    public Sides sides(String first, Optional<String> second) {
        if (second.isPresent()) {
            return twoFiles(first, second.get());
        }
        if (reference == null || current == null) {
            throw new UsageException(
                    "there is only one side",
                    "one table was named: " + first,
                    "name a second one, or split it: --reference \"month = 1\" --current \"month = 2\"");
        }
        TableSource table = TableSource.of(first);
        return new Sides(table.where(reference), table.where(current));
    }

    private Sides twoFiles(String first, String second) {
        if (first.equals(TableSource.STDIN) && second.equals(TableSource.STDIN)) {
            throw new UsageException(
                    "standard input was named twice", "it can be read once", "name a file for one of the two sides");
        }
        TableSource p = TableSource.of(first);
        TableSource q = TableSource.of(second);
        return new Sides(reference == null ? p : p.where(reference), current == null ? q : q.where(current));
    }

    /**
     * The two sides of a comparison.
     *
     * @param reference the reference (p)
     * @param current the current side (q)
     */
    public record Sides(TableSource reference, TableSource current) {}
}
