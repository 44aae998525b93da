package io.mediant.calibration.test;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.calibration.grid.Base;
import io.mediant.calibration.grid.Spread;
import io.mediant.calibration.grid.Truth;
import io.mediant.core.inference.test.MultivariateHypergeometric;
import io.mediant.core.inference.test.PearsonTest;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** False alarms of Pearson's test where some expected counts are small, over relabellings of fixed pooled counts. */
public final class ChiSquareStudy implements Study {
    private static final int[] RATIOS = {1, 10, 100};
    private static final int[] CELLS = {2, 3, 5, 10, 30, 100, 300, 1000, 5000};
    private static final int[] EXPECTED = {5, 10, 25, 150};

    @Override
    public String name() {
        return "chi-square";
    }

    @Override
    public String question() {
        return "How often does Pearson's test reject where the smallest expected count is 5, 10, 25 or 150?";
    }

    /** Pooled counts: rows 1 to {@code ratio}, the rarest cell expecting {@code expected} of the smaller side. */
    record Case(int ratio, int cells, Base base, int expected) {
        Trial trial() {
            double[] weights = Truth.of(base, Spread.ALL, cells, 0, 1).p();
            double rarest = Arrays.stream(weights).min().orElseThrow();
            long[] totals = new long[cells];
            Arrays.setAll(totals, i -> Math.round(weights[i] / rarest * expected * (ratio + 1)));
            long rows = Arrays.stream(totals).sum() / (ratio + 1);
            MultivariateHypergeometric law = MultivariateHypergeometric.of(totals);
            return new Trial("Pearson's chi-square", toString(), random -> {
                long[] a = new long[cells];
                law.draw(rows, random, a);
                long[] b = new long[cells];
                Arrays.setAll(b, i -> totals[i] - a[i]);
                return PearsonTest.of(a, b).p();
            });
        }
    }

    /** Three ratios of sizes, uniform and Zipf shares. */
    static List<Case> cases(int cells, int expected) {
        List<Case> cases = new ArrayList<>();
        for (int ratio : RATIOS) {
            for (Base base : Base.values()) {
                cases.add(new Case(ratio, cells, base, expected));
            }
        }
        return cases;
    }

    @Override
    public String run(Settings settings) {
        MarkdownTable table = new MarkdownTable("cells", "expected 5", "expected 10", "expected 25", "expected 150");
        for (int cells : CELLS) {
            table.row(
                    Integer.toString(cells),
                    Arrays.stream(EXPECTED)
                            .mapToObj(expected -> largest(settings.map(
                                    cases(cells, expected), one -> one.trial().repeat(settings))))
                            .toList());
        }
        return String.format(
                Locale.ROOT,
                "Largest of six settings (sizes 1:1, 1:10, 1:100; uniform and Zipf), in %% at 5 %%; at 1 %%.%n%n%s%n%n"
                        + "Standard error: %.2f points at 5 %%, %.2f at 1 %%.",
                table,
                settings.standardError(0.05),
                settings.standardError(0.01));
    }

    private static String largest(List<Rejections> results) {
        return String.format(
                Locale.ROOT,
                "%.1f; %.2f",
                results.stream().mapToDouble(Rejections::percentAt5).max().orElseThrow(),
                results.stream().mapToDouble(Rejections::percentAt1).max().orElseThrow());
    }
}
