package io.mediant.calibration.cloud;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.cloud.CrossFittedClassifier;
import io.mediant.core.inference.cloud.JudgeFamily;
import io.mediant.testkit.MarkdownTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** How much of the divergence a cross-fitted classifier's bound finds in many dimensions, and how often tests of clouds raise a false alarm. */
public final class CloudStudy implements Study {
    private static final List<Integer> DIMENSIONS = List.of(32, 256);
    private static final int ROWS = 2000;
    private static final int TRUTH_POINTS = 400_000;
    private static final int LEVEL_DRAWS_PER_BOUND = 50;

    /** One point of the grid. */
    record Case(CloudPair pair, int dimension, int rows) {}

    /**
     * Means over the draws, in nats.
     *
     * @param limitsHeld share of the draws whose lower limit is at most the truth
     */
    record Found(double truth, double bound, Map<JudgeFamily, Double> families, double limitsHeld) {}

    @Override
    public String name() {
        return "clouds";
    }

    @Override
    public String question() {
        return "How much of the divergence of two clouds does a classifier's bound find, and do tests of clouds hold their level?";
    }

    @Override
    public String run(Settings settings) {
        List<Case> cases = new ArrayList<>();
        for (int dimension : DIMENSIONS) {
            for (CloudPair pair : CloudPair.values()) {
                cases.add(new Case(pair, dimension, ROWS));
            }
        }
        int draws = Math.max(1, settings.draws() / LEVEL_DRAWS_PER_BOUND);
        List<Found> found = settings.map(cases, one -> bounds(one, draws, settings));
        List<String> heads = new ArrayList<>(List.of("difference", "dimensions", "JSD", "bound", "bound/JSD"));
        for (JudgeFamily family : JudgeFamily.values()) {
            heads.add(family.title());
        }
        heads.add("lower limit at most JSD, %");
        MarkdownTable table = new MarkdownTable(heads.toArray(String[]::new));
        for (int i = 0; i < cases.size(); i++) {
            table.row(cases.get(i).pair().title(), cells(cases.get(i), found.get(i)));
        }
        String end = System.lineSeparator();
        return ROWS + " rows a side, means of " + draws
                + " draws. Columns of families: their bound over the JSD, for equal laws the bound itself." + end + end
                + table + end + end + CloudLevels.table(settings);
    }

    private static List<String> cells(Case of, Found found) {
        List<String> cells = new ArrayList<>();
        boolean equal = of.pair() == CloudPair.NULL;
        cells.add(String.valueOf(of.dimension()));
        cells.add(figure("%.4f", found.truth()));
        cells.add(figure("%.4f", found.bound()));
        cells.add(equal ? "" : figure("%.2f", found.bound() / found.truth()));
        found.families()
                .forEach((family, nats) ->
                        cells.add(equal ? figure("%.4f", nats) : figure("%.2f", nats / found.truth())));
        cells.add(figure("%.0f", 100 * found.limitsHeld()));
        return cells;
    }

    static Found bounds(Case of, int draws, Settings settings) {
        double truth = of.pair().truth(of.dimension(), TRUTH_POINTS, settings.random(of, -1));
        double bound = 0;
        double held = 0;
        Map<JudgeFamily, Double> families = new EnumMap<>(JudgeFamily.class);
        for (int draw = 0; draw < draws; draw++) {
            RandomGenerator random = settings.random(of, draw);
            PointCloud p = of.pair().cloud(of.rows(), of.dimension(), true, random);
            PointCloud q = of.pair().cloud(of.rows(), of.dimension(), false, random);
            CrossFittedClassifier.Result result =
                    CrossFittedClassifier.withDefaults().between(p, q, draw);
            bound += result.nats() / draws;
            held += result.lower() <= truth ? 1.0 / draws : 0;
            result.families().forEach((family, own) -> families.merge(family, own.nats() / draws, Double::sum));
        }
        return new Found(truth, bound, families, held);
    }

    static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
