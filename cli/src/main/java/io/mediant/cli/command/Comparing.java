package io.mediant.cli.command;

import io.mediant.cli.Session;
import io.mediant.cli.console.RunProgress;
import io.mediant.cli.console.SafeText;
import io.mediant.cli.option.InputOptions.Sides;
import io.mediant.compare.Comparison;
import io.mediant.compare.policy.Policy;
import io.mediant.compare.table.Tables;
import io.mediant.data.table.ReadOptions;
import io.mediant.report.text.Numbers;
import java.util.Locale;

/** Runs a comparison and says on standard error how far it is, then what was read. */
final class Comparing {
    private Comparing() {}

    static Comparison compare(Session session, Sides sides, Policy policy, ReadOptions read, boolean progress) {
        long start = System.nanoTime();
        Comparison comparison;
        try (RunProgress told = session.progress(progress)) {
            comparison = Tables.compare(sides.reference(), sides.current(), policy, read, told);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        session.note("read " + side(comparison.reference()) + ", " + side(comparison.current()) + " in "
                + String.format(Locale.ROOT, "%.1f s", seconds));
        return comparison;
    }

    private static String side(io.mediant.compare.Side side) {
        return SafeText.of(side.source()) + " " + Numbers.count(side.rows()) + " rows";
    }
}
