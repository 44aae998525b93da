package io.mediant.calibration.continuous;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.planning.MeanShift;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Bias and error of estimates from continuous samples: standard normal laws of 1, 2 and 5 dimensions, one of them shifted along
 * one axis. The truth is that of the line, by quadrature; KL is half of the squared shift. Then how often the lower limit of a classifier's bound
 * exceeds 0 where the laws are equal.
 */
public final class ContinuousStudy implements Study {
    private static final List<Integer> DIMENSIONS = List.of(1, 2, 5);
    private static final List<Integer> ROWS = List.of(100, 1000, 10_000);
    private static final List<Double> SHIFTS = List.of(0.0, 1.0, 3.0);
    private static final int ROWS_OF_ALL_DRAWS = 1000;

    /** One point of the grid. */
    record Case(Estimator estimator, int dimension, int rows, double shift) {
        double truth() {
            return estimator.isKullbackLeibler() ? 0.5 * shift * shift : MeanShift.nats(shift);
        }
    }

    /** Mean error and root of the mean squared error, in nats. */
    record Accuracy(Case of, double bias, double rootMeanSquare) {}

    @Override
    public String name() {
        return "continuous";
    }

    @Override
    public String question() {
        return "How far from the truth are divergences estimated from continuous samples?";
    }

    @Override
    public String run(Settings settings) {
        MarkdownTable table =
                new MarkdownTable("estimator", "dimensions", "rows a side", "truth, nats", "bias", "RMSE");
        for (Accuracy error : settings.map(cases(), one -> measure(one, settings))) {
            Case of = error.of();
            table.row(
                    of.estimator().toString(),
                    List.of(
                            String.valueOf(of.dimension()),
                            String.valueOf(of.rows()),
                            figure(of.truth()),
                            figure(error.bias()),
                            figure(error.rootMeanSquare())));
        }
        return table + System.lineSeparator() + System.lineSeparator()
                + "Samples of 10000 rows: a tenth of the draws, at least 5."
                + System.lineSeparator() + System.lineSeparator()
                + BoundLevel.table(settings);
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Estimator estimator : Estimator.values()) {
            for (int dimension : DIMENSIONS) {
                for (int rows : ROWS) {
                    for (double shift : SHIFTS) {
                        if (estimator.isFor(dimension)) {
                            cases.add(new Case(estimator, dimension, rows, shift));
                        }
                    }
                }
            }
        }
        return cases;
    }

    static Accuracy measure(Case of, Settings settings) {
        int draws = of.rows() > ROWS_OF_ALL_DRAWS ? Math.max(5, settings.draws() / 10) : settings.draws();
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < draws; draw++) {
            RandomGenerator random = settings.random(of, draw);
            PointCloud p = normal(of.rows(), of.dimension(), 0, random);
            PointCloud q = normal(of.rows(), of.dimension(), of.shift(), random);
            double error = of.estimator().nats(p, q, draw) - of.truth();
            sum += error;
            squares += error * error;
        }
        return new Accuracy(of, sum / draws, Math.sqrt(squares / draws));
    }

    /** Points of the standard normal law, shifted along the first axis. */
    static PointCloud normal(int rows, int dimension, double shift, RandomGenerator random) {
        double[] coordinates = new double[rows * dimension];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = random.nextGaussian() + (i % dimension == 0 ? shift : 0);
        }
        return PointCloud.ofRows(coordinates, dimension);
    }

    private static String figure(double nats) {
        return String.format(Locale.ROOT, "%.4f", nats);
    }
}
