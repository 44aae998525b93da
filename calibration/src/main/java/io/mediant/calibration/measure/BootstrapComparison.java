package io.mediant.calibration.measure;

import io.mediant.calibration.Settings;
import io.mediant.calibration.grid.Base;
import io.mediant.calibration.grid.Multinomial;
import io.mediant.calibration.grid.Setting;
import io.mediant.calibration.grid.Sizes;
import io.mediant.calibration.grid.Spread;
import io.mediant.calibration.grid.Truth;
import io.mediant.core.inference.interval.MeasureEstimate;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The percentile bootstrap of the plug-in in a few settings, which many tools offer as an interval. */
final class BootstrapComparison {
    private static final int RESAMPLES = 199;
    private static final double TAIL = 0.025;

    private BootstrapComparison() {}

    static String table(Settings settings) {
        List<Setting> cases = new ArrayList<>();
        for (int cells : List.of(2, 10, 100)) {
            for (double nats : List.of(0.0, 0.01, 0.1, 0.5)) {
                cases.add(new Setting(new Sizes(500, 500), cells, Base.UNIFORM, Spread.ALL, nats));
            }
        }
        List<Tally[]> results = settings.map(cases, setting -> measure(setting, settings));
        MarkdownTable table = new MarkdownTable(
                "500, 500 rows; K, truth", "TV interval", "TV bootstrap", "Hellinger interval", "Hellinger bootstrap");
        for (int i = 0; i < cases.size(); i++) {
            String name = String.format(
                    Locale.ROOT, "%d, %.3g", cases.get(i).cells(), cases.get(i).nats());
            table.row(
                    name,
                    Arrays.stream(results.get(i))
                            .map(t -> String.format(Locale.ROOT, "%s (width %.3g)", t, t.medianWidth()))
                            .toList());
        }
        return table.toString();
    }

    /** By turns the interval and the bootstrap of total variation and Hellinger. */
    private static Tally[] measure(Setting setting, Settings settings) {
        Truth truth = setting.truth();
        Multinomial p = Multinomial.of(truth.p());
        Multinomial q = Multinomial.of(truth.q());
        CellMeasures[] measures = {CellMeasures.TOTAL_VARIATION, CellMeasures.HELLINGER};
        Tally[] tallies = new Tally[2 * measures.length];
        Arrays.setAll(tallies, i -> new Tally());
        for (int draw = 0; draw < settings.draws(); draw++) {
            RandomGenerator random = settings.random(setting, draw);
            long[] a = p.draw(setting.sizes().n(), random);
            long[] b = q.draw(setting.sizes().m(), random);
            double[][] values = resampled(measures, a, b, setting.sizes(), random);
            for (int i = 0; i < measures.length; i++) {
                double value = measures[i].of(truth.p(), truth.q());
                MeasureEstimate estimate = measures[i].estimate(a, b);
                tallies[2 * i].add(estimate.sufficient(), estimate.low(), estimate.high(), value);
                int place = (int) Math.round(TAIL * (RESAMPLES + 1));
                Arrays.sort(values[i]);
                tallies[2 * i + 1].add(true, values[i][place - 1], values[i][RESAMPLES - place], value);
            }
        }
        return tallies;
    }

    private static double[][] resampled(
            CellMeasures[] measures, long[] a, long[] b, Sizes sizes, RandomGenerator random) {
        Multinomial first = Multinomial.of(
                Arrays.stream(a).mapToDouble(x -> x / (double) sizes.n()).toArray());
        Multinomial second = Multinomial.of(
                Arrays.stream(b).mapToDouble(x -> x / (double) sizes.m()).toArray());
        double[][] values = new double[measures.length][RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            long[] x = first.draw(sizes.n(), random);
            long[] y = second.draw(sizes.m(), random);
            for (int i = 0; i < measures.length; i++) {
                values[i][r] = measures[i].plugIn(x, y);
            }
        }
        return values;
    }
}
