package io.mediant.core.inference.cloud;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Regularised discriminant analysis along the common axes: normal laws of variances (1 - l) v + l t, with t = 1 or the mean of v, and with means of their own
 * or one for both. Source: J. H. Friedman (1989), doi:10.1080/01621459.1989.10478752.
 */
final class Discriminant implements LearntJudge {
    private static final double[] SHRINKAGES = {0, 0.1, 0.3, 0.5, 0.7, 0.85, 0.95, 1};

    private final List<Score> scores = new ArrayList<>();

    /** The log-odds, sum over axes of square z² + slope z, and constant. */
    private static final class Score {
        private final double[] square;
        private final double[] slope;
        private final double constant;

        Score(double[] square, double[] slope, double constant) {
            this.square = square;
            this.slope = slope;
            this.constant = constant;
        }

        double of(double[] z) {
            double even = 0;
            double odd = 0;
            int k = 0;
            for (; k + 1 < z.length; k += 2) {
                even += z[k] * Math.fma(square[k], z[k], slope[k]);
                odd += z[k + 1] * Math.fma(square[k + 1], z[k + 1], slope[k + 1]);
            }
            return k < z.length
                    ? constant + even + odd + z[k] * Math.fma(square[k], z[k], slope[k])
                    : constant + even + odd;
        }
    }

    Discriminant(Learning learning) {
        double[] p = learning.axisMeanP();
        double[] q = learning.axisMeanQ();
        double[] middle = new double[p.length];
        Arrays.setAll(middle, k -> p[k] / 2 + q[k] / 2);
        double levelP = Arrays.stream(learning.axisVarianceP()).average().orElseThrow();
        double levelQ = Arrays.stream(learning.axisVarianceQ()).average().orElseThrow();
        for (double shrinkage : SHRINKAGES) {
            double[] ownP = shrunk(learning.axisVarianceP(), shrinkage, levelP);
            double[] ownQ = shrunk(learning.axisVarianceQ(), shrinkage, levelQ);
            scores.add(score(p, ownP, q, ownQ));
            scores.add(score(middle, ownP, middle, ownQ));
            if (shrinkage > 0) {
                double[] unitP = shrunk(learning.axisVarianceP(), shrinkage, 1);
                double[] unitQ = shrunk(learning.axisVarianceQ(), shrinkage, 1);
                scores.add(score(p, unitP, q, unitQ));
                if (shrinkage < 1) {
                    scores.add(score(middle, unitP, middle, unitQ));
                }
            }
        }
    }

    private static double[] shrunk(double[] variances, double share, double level) {
        return Arrays.stream(variances)
                .map(variance -> (1 - share) * variance + share * level)
                .toArray();
    }

    private static Score score(double[] meanP, double[] varianceP, double[] meanQ, double[] varianceQ) {
        double[] square = new double[meanP.length];
        double[] slope = new double[meanP.length];
        double constant = 0;
        for (int k = 0; k < square.length; k++) {
            square[k] = 0.5 / varianceQ[k] - 0.5 / varianceP[k];
            slope[k] = meanP[k] / varianceP[k] - meanQ[k] / varianceQ[k];
            constant += 0.5
                    * (meanQ[k] * meanQ[k] / varianceQ[k]
                            - meanP[k] * meanP[k] / varianceP[k]
                            + Math.log(varianceQ[k] / varianceP[k]));
        }
        return new Score(square, slope, constant);
    }

    @Override
    public int settings() {
        return scores.size();
    }

    @Override
    public double[][] scores(Learning.Batch batch) {
        double[][] all = new double[settings()][];
        Arrays.setAll(all, setting -> scores(batch, setting));
        return all;
    }

    @Override
    public double[] scores(Learning.Batch batch, int setting) {
        return Arrays.stream(batch.whitened())
                .mapToDouble(scores.get(setting)::of)
                .toArray();
    }
}
