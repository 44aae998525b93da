package io.mediant.calibration.codebook;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.cloud.CodebookCell;
import io.mediant.core.inference.cloud.FrechetDistance;
import io.mediant.core.inference.cloud.Mauve;
import io.mediant.core.inference.cloud.QuantisedJensenShannon;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Quantised divergences of clouds: normal laws that are equal, and clusters whose shares differ by a known divergence. Beside the corrections
 * of the plug-in stand the figure MAUVE and the Fréchet distance where nothing differs, with their own corrections.
 */
public final class CodebookStudy implements Study {
    private static final List<Integer> ROWS = List.of(500, 2000, 8000);
    private static final List<Integer> DIMENSIONS = List.of(8, 64);

    /** What the clouds are. */
    enum Law {
        /** One standard normal law. */
        EQUAL("equal"),
        /** Normal laws a standard deviation apart. */
        SHIFTED("shifted by 1"),
        /** Eight clusters far apart, of equal shares and of shares in the ratios 1 to 8. */
        CLUSTERS("clusters");

        private final String label;

        Law(String label) {
            this.label = label;
        }

        PointCloud draw(int rows, int dimension, boolean current, RandomGenerator random) {
            double[] coordinates = new double[rows * dimension];
            for (int i = 0; i < rows; i++) {
                int cluster = current ? tilted(random) : random.nextInt(8);
                for (int k = 0; k < dimension; k++) {
                    double place = this == CLUSTERS && k < 3 ? 30.0 * ((cluster >> k) & 1) : 0;
                    double shift = this == SHIFTED && k == 0 && current ? 1 : 0;
                    coordinates[i * dimension + k] = random.nextGaussian() + place + shift;
                }
            }
            return PointCloud.ofRows(coordinates, dimension);
        }

        private static int tilted(RandomGenerator random) {
            int place = random.nextInt(36);
            int cluster = 0;
            while (place > cluster) {
                place -= ++cluster;
            }
            return cluster;
        }

        /** The divergence over the clusters; NaN where cells decide what is seen. */
        double truth() {
            if (this != CLUSTERS) {
                return this == EQUAL ? 0 : Double.NaN;
            }
            double sum = 0;
            for (int c = 1; c <= 8; c++) {
                double p = 0.125;
                double q = c / 36.0;
                sum += 0.5 * (p * Math.log(2 * p / (p + q)) + q * Math.log(2 * q / (p + q)));
            }
            return sum;
        }
    }

    /** One point of the grid. */
    record Case(Law law, int dimension, int rows) {}

    /** Means over the draws, in nats but for the shares and MAUVE; errors are standard deviations over the draws. */
    record Outcome(
            Case of,
            double plugIn,
            double excess,
            double error,
            double firstOrder,
            double point,
            double falseCells,
            double rejected,
            double mauve,
            double nullMauve,
            double frechet,
            double frechetCorrected,
            double frechetExtrapolated) {}

    @Override
    public String name() {
        return "codebook";
    }

    @Override
    public String question() {
        return "What do divergences over the cells of a codebook show where nothing differs, and how is that corrected?";
    }

    @Override
    public String run(Settings settings) {
        MarkdownTable cells = new MarkdownTable(
                "law",
                "dimensions",
                "rows a side",
                "truth",
                "plug-in",
                "excess",
                "± over draws",
                "first order",
                "path inversion",
                "draws with a cell of q ≤ .05",
                "draws with p ≤ .05");
        MarkdownTable others = new MarkdownTable(
                "law", "dimensions", "rows a side", "MAUVE", "its null", "Fréchet", "less first order", "extrapolated");
        for (Outcome one : settings.map(cases(), one -> measure(one, settings))) {
            Case of = one.of();
            String rows = String.valueOf(of.rows());
            String dimension = String.valueOf(of.dimension());
            cells.row(
                    of.law().label,
                    List.of(
                            dimension,
                            rows,
                            figure(of.law().truth()),
                            figure(one.plugIn()),
                            figure(one.excess()),
                            figure(one.error()),
                            figure(one.firstOrder()),
                            figure(one.point()),
                            share(one.falseCells()),
                            share(one.rejected())));
            others.row(
                    of.law().label,
                    List.of(
                            dimension,
                            rows,
                            share(one.mauve()),
                            share(one.nullMauve()),
                            figure(one.frechet()),
                            figure(one.frechetCorrected()),
                            figure(one.frechetExtrapolated())));
        }
        return cells + System.lineSeparator() + System.lineSeparator() + others;
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Law law : Law.values()) {
            for (int dimension : DIMENSIONS) {
                for (int rows : ROWS) {
                    cases.add(new Case(law, dimension, rows));
                }
            }
        }
        return cases;
    }

    static Outcome measure(Case of, Settings settings) {
        int draws = settings.draws();
        double[] sums = new double[12];
        for (int draw = 0; draw < draws; draw++) {
            RandomGenerator random = settings.random(of, draw);
            PointCloud p = of.law().draw(of.rows(), of.dimension(), false, random);
            PointCloud other = of.law().draw(of.rows(), of.dimension(), true, random);
            QuantisedJensenShannon.Result cells = QuantisedJensenShannon.withDefaults()
                    .withCodebooks(3)
                    .withExamples(0)
                    .between(p, other, draw);
            QuantisedJensenShannon.Reading reading = cells.readings().get(0);
            Mauve.Result mauve = Mauve.withDefaults().withMostRows(1000).between(p, other, draw);
            FrechetDistance.Result frechet = FrechetDistance.withDefaults().between(p, other, draw);
            boolean found = cells.cells().stream().mapToDouble(CodebookCell::q).anyMatch(q -> q <= 0.05);
            double[] values = {
                reading.plugIn(),
                cells.nats(),
                cells.nats() * cells.nats(),
                reading.firstOrder(),
                cells.interval().point(),
                found ? 1 : 0,
                cells.exchange().p() <= 0.05 ? 1 : 0,
                mauve.mauve(),
                mauve.nullMauve(),
                frechet.squared(),
                frechet.corrected(),
                frechet.extrapolated()
            };
            for (int i = 0; i < sums.length; i++) {
                sums[i] += values[i] / draws;
            }
        }
        double error = Math.sqrt(Math.max(0, sums[2] - sums[1] * sums[1]));
        return new Outcome(
                of, sums[0], sums[1], error, sums[3], sums[4], sums[5], sums[6], sums[7], sums[8], sums[9], sums[10],
                sums[11]);
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.5f", value);
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
