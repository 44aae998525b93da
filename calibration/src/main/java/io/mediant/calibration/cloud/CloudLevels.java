package io.mediant.calibration.cloud;

import io.mediant.calibration.Settings;
import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.cloud.CrossFittedClassifier;
import io.mediant.core.inference.cloud.EnergyTest;
import io.mediant.core.inference.cloud.KernelTest;
import io.mediant.testkit.MarkdownTable;
import java.util.List;
import java.util.random.RandomGenerator;

/** How often tests of clouds with a level of 5 % reject, where both sides come from one normal law or from one with heavy tails. */
final class CloudLevels {
    private static final double LEVEL = 0.05;
    private static final int PERMUTATIONS = 199;
    private static final List<Case> CASES = List.of(
            new Case(CloudPair.NULL, 100, 100, 8),
            new Case(CloudPair.NULL, 500, 500, 32),
            new Case(CloudPair.NULL, 200, 1000, 32),
            new Case(CloudPair.TAILS, 500, 500, 32),
            new Case(CloudPair.NULL, 500, 500, 256));

    /** One setting; both sides are drawn from the current side's law. */
    record Case(CloudPair pair, int reference, int current, int dimension) {}

    /** Shares of rejections; the last is that of lower limits above 0. */
    record Rejections(double classifier, double kernel, double energy, double limit) {}

    private CloudLevels() {}

    static String table(Settings settings) {
        List<Rejections> found = settings.map(CASES, one -> rejections(one, settings.draws(), settings));
        MarkdownTable table = new MarkdownTable(
                "law", "rows", "dimensions", "classifier, %", "kernels, %", "energy, %", "lower limit above 0, %");
        for (int i = 0; i < CASES.size(); i++) {
            Case of = CASES.get(i);
            Rejections shares = found.get(i);
            table.row(
                    of.pair() == CloudPair.NULL ? "normal" : "t, 10 degrees of freedom",
                    List.of(
                            of.reference() + ", " + of.current(),
                            String.valueOf(of.dimension()),
                            CloudStudy.figure("%.1f", 100 * shares.classifier()),
                            CloudStudy.figure("%.1f", 100 * shares.kernel()),
                            CloudStudy.figure("%.1f", 100 * shares.energy()),
                            CloudStudy.figure("%.1f", 100 * shares.limit())));
        }
        return "Rejections at a level of 5 % of " + settings.draws() + " pairs of samples from one law (standard error "
                + CloudStudy.figure("%.1f", settings.standardError(LEVEL)) + " points):" + System.lineSeparator()
                + System.lineSeparator() + table;
    }

    static Rejections rejections(Case of, int draws, Settings settings) {
        double[] shares = new double[4];
        for (int draw = 0; draw < draws; draw++) {
            RandomGenerator random = settings.random(of, draw);
            PointCloud p = of.pair().cloud(of.reference(), of.dimension(), false, random);
            PointCloud q = of.pair().cloud(of.current(), of.dimension(), false, random);
            CrossFittedClassifier.Result judged =
                    CrossFittedClassifier.withDefaults().between(p, q, draw);
            KernelTest.Result kernel =
                    KernelTest.withDefaults().withPermutations(PERMUTATIONS).between(p, q, draw);
            EnergyTest.Result energy =
                    EnergyTest.withDefaults().withPermutations(PERMUTATIONS).between(p, q, draw);
            shares[0] += judged.p() <= LEVEL ? 1.0 / draws : 0;
            shares[1] += kernel.p() <= LEVEL ? 1.0 / draws : 0;
            shares[2] += energy.p() <= LEVEL ? 1.0 / draws : 0;
            shares[3] += judged.lower() > 0 ? 1.0 / draws : 0;
        }
        return new Rejections(shares[0], shares[1], shares[2], shares[3]);
    }
}
