package io.mediant.core.inference.cloud;

import java.util.Arrays;

/** a = |z|²/d and b = |x|²/d, with z whitened and x standardised coordinates, and a², b², ln a, ln b. */
final class RadialFeatures {
    private static final int MOST_ROWS = 2000;
    private static final double LEAST = 1e-12;

    private RadialFeatures() {}

    /** Learns from at most 2000 rows a side, whose Mahalanobis norms leave out the row itself. */
    static LearntJudge learn(Learning from, double[] costs) {
        double[][] p = learnt(from, from.p());
        double[][] q = learnt(from, from.q());
        StandardFeatures standard = StandardFeatures.of(p, q);
        double[][] ofP = standard.of(p);
        double[][] ofQ = standard.of(q);
        double[][] fits = RidgePath.fit(ofP, ofQ, StandardFeatures.moments(ofP, ofQ), costs);
        return new RidgeJudge(
                batch -> {
                    double[][] features = new double[batch.rows().length][];
                    Arrays.setAll(features, i -> of(RowProducts.square(batch.whitened()[i]), batch.rows()[i]));
                    return standard.of(features);
                },
                fits);
    }

    private static double[][] learnt(Learning from, double[][] rows) {
        double[] norms = from.normsLeftOut(rows, Math.min(rows.length, MOST_ROWS));
        double[][] features = new double[norms.length][];
        Arrays.setAll(features, i -> of(norms[i], rows[i]));
        return features;
    }

    private static double[] of(double mahalanobis, double[] row) {
        double a = Math.max(LEAST, mahalanobis / row.length);
        double b = Math.max(LEAST, RowProducts.square(row) / row.length);
        return new double[] {a, b, a * a, b * b, Math.log(a), Math.log(b)};
    }
}
