package io.mediant.cli.option;

import io.mediant.cli.console.UsageException;
import io.mediant.data.table.TableSource;
import java.util.ArrayList;
import java.util.List;
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

    /** The two sides. @param locations one or two files, patterns or {@code -} */
    public Sides sides(List<String> locations) {
        if (locations.size() == 2) {
            return twoFiles(locations.get(0), locations.get(1));
        }
        if (reference == null || current == null) {
            throw new UsageException(
                    "there is only one side",
                    "one table was named: " + locations.get(0),
                    "name a second one, or split it: --reference \"month = 1\" --current \"month = 2\"");
        }
        TableSource table = TableSource.of(locations.get(0));
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
