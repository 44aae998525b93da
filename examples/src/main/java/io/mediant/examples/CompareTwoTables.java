package io.mediant.examples;

import io.mediant.compare.ColumnComparison;
import io.mediant.compare.Comparison;
import io.mediant.compare.Status;
import io.mediant.compare.policy.Policy;
import io.mediant.compare.table.Tables;
import io.mediant.report.text.Language;
import io.mediant.report.text.Sentences;
import java.io.PrintStream;
import java.nio.file.Path;

/** Compares two tables and says which columns drifted, and why. Arguments: reference and current file. */
public final class CompareTwoTables {
    private CompareTwoTables() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: CompareTwoTables REFERENCE CURRENT");
            return;
        }
        run(Path.of(arguments[0]), Path.of(arguments[1]), System.out);
    }

    static void run(Path reference, Path current, PrintStream out) {
        Comparison comparison = Tables.compare(reference, current, Policy.defaults());
        Sentences english = Sentences.of(Language.EN);
        out.println(english.verdict(comparison));
        for (ColumnComparison column : comparison.columns()) {
            if (column.status() == Status.DRIFT) {
                out.println(column.name() + ": " + english.reason(column));
            }
        }
    }
}
