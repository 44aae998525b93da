package io.mediant.calibration.measure;

import io.mediant.calibration.Settings;
import io.mediant.calibration.grid.Sizes;
import io.mediant.core.inference.interval.Wasserstein1Interval;
import io.mediant.core.inference.interval.WassersteinEstimate;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Coverage and width of the interval for the Wasserstein-1 distance. */
final class WassersteinCoverage {
    private static final List<Sizes> SIZES = List.of(
            new Sizes(50, 50),
            new Sizes(500, 500),
            new Sizes(5000, 5000),
            new Sizes(50, 500),
            new Sizes(50, 5000),
            new Sizes(500, 50_000));
    private static final List<Double> CHANGES = List.of(0.0, 0.02, 0.1, 0.5, 3.0);

    record Case(LinePair pair, Sizes sizes, double change) {}

    private WassersteinCoverage() {}

    static String table(Settings settings) {
        List<Case> cases = new ArrayList<>();
        for (LinePair pair : LinePair.values()) {
            for (Sizes sizes : SIZES) {
                for (double change : CHANGES) {
                    cases.add(new Case(pair, sizes, change));
                }
            }
        }
        List<Tally> results = settings.map(cases, one -> measure(one, settings));
        MarkdownTable table = new MarkdownTable("pair; rows", "0", "0.02", "0.1", "0.5", "3");
        for (int i = 0; i < cases.size(); i += CHANGES.size()) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < CHANGES.size(); j++) {
                Tally tally = results.get(i + j);
                row.add(String.format(Locale.ROOT, "%s (%.2g)", tally, tally.medianWidth()));
            }
            String name = cases.get(i).pair().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            table.row(name + "; " + cases.get(i).sizes(), row);
        }
        return "Coverage % (median width) of the interval for Wasserstein-1 by the size of the change:"
                + System.lineSeparator()
                + System.lineSeparator()
                + table;
    }

    static Tally measure(Case one, Settings settings) {
        Tally tally = new Tally();
        for (int draw = 0; draw < settings.draws(); draw++) {
            RandomGenerator random = settings.random(one, draw);
            double[] a = one.pair().sample(one.sizes().n(), 0, random);
            double[] b = one.pair().sample(one.sizes().m(), one.change(), random);
            WassersteinEstimate estimate = Wasserstein1Interval.withDefaults().estimate(a, b, draw);
            tally.add(
                    estimate.sufficient(),
                    estimate.low(),
                    estimate.high(),
                    one.pair().distance(one.change()));
        }
        return tally;
    }
}
