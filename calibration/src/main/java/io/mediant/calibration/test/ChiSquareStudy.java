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
    private static final int[] CELLS = {2, 5, 10, 30, 100, 300, 1000, 5000};
    private static final int[] EXPECTED = {5, 10, 25};

    @Override
    public String name() {
        return "chi-square";
    }

    @Override
    public String question() {
        return "How often does Pearson's test reject where the smallest expected count is 5, 10 or 25?";
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

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (int ratio : RATIOS) {
            for (int cells : CELLS) {
                for (Base base : Base.values()) {
                    for (int expected : EXPECTED) {
                        cases.add(new Case(ratio, cells, base, expected));
                    }
                }
            }
        }
        return cases;
    }

    @Override
    public String run(Settings settings) {
        List<Rejections> results = settings.map(cases(), one -> one.trial().repeat(settings));
        MarkdownTable table = new MarkdownTable("sizes, cells", "expected 5", "expected 10", "expected 25");
        for (int i = 0; i < results.size(); i += EXPECTED.length) {
            Case one = cases().get(i);
            table.row(
                    String.format(Locale.ROOT, "1:%d, %d %s", one.ratio(), one.cells(), one.base()),
                    results.subList(i, i + EXPECTED.length).stream()
                            .map(found ->
                                    String.format(Locale.ROOT, "%.1f, %.2f", found.percentAt5(), found.percentAt1()))
                            .toList());
        }
        return String.format(
                Locale.ROOT,
                "%s%n%nStandard error: %.2f points at 5 %%, %.2f at 1 %%.",
                table,
                settings.standardError(0.05),
                settings.standardError(0.01));
    }
}
