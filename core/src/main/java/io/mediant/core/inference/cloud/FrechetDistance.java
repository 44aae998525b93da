package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.transport.CovarianceShrinkage;
import io.mediant.core.transport.GaussianMoments;
import io.mediant.core.transport.GaussianWasserstein;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The Fréchet distance of two clouds, known as FID for features of images: the squared Wasserstein distance of order 2 of normal laws with
 * their means and covariances, |m - m'|² + tr A + tr C - 2 tr (A^½ C A^½)^½. In the squared unit of the data; range 0 to +∞.
 *
 * <p><b>It grows as rows become fewer</b>: the estimate of two samples of one law is not 0. To first order, for normal rows, the excess is tr
 * A/n + tr C/m + ½ (1/(n-1) + 1/(m-1)) (Σ_ij s_i s_j/(s_i + s_j) + ½ Σ_i s_i) with s the singular values of A^½ C^½: the first terms are
 * those of the means, the last follows from the second derivative of tr (A^½ C A^½)^½ and the variance of Wishart matrices, and is near d²/2n times an
 * eigenvalue. The result states it, beside a figure that assumes no law: the distance continued to infinitely many rows by the line in
 * 1/n through the whole samples and the mean of their random halves. Values at different numbers of rows are comparable only after such a
 * correction; neither is sound where rows are fewer than a few times the dimensions, and both may be negative.
 *
 * <p>Shrunk covariances have a smaller excess, but their distance is another one: that of the shrunk laws. Means and covariances are all it
 * sees: laws with equal ones have distance 0.
 *
 * <p>Sources: D. C. Dowson, B. V. Landau (1982), doi:10.1016/0047-259X(82)90077-X; M. Heusel and others, "GANs trained by a two time-scale
 * update rule" (2017), arXiv:1706.08500; the line in 1/n: M. J. Chong, D. Forsyth, "Effectively unbiased FID and Inception score" (2020),
 * arXiv:1911.07023. Immutable.
 */
public final class FrechetDistance {
    private static final FrechetDistance DEFAULT = new FrechetDistance(CovarianceShrinkage.NONE, true);
    private static final int LEAST = 4;

    private final CovarianceShrinkage shrinkage;
    private final boolean extrapolating;

    private FrechetDistance(CovarianceShrinkage shrinkage, boolean extrapolating) {
        this.shrinkage = shrinkage;
        this.extrapolating = extrapolating;
    }

    /** The distance of the sample moments, not shrunk. */
    public static FrechetDistance withDefaults() {
        return DEFAULT;
    }

    /** The distance with shrunk covariances. */
    public FrechetDistance withShrinkage(CovarianceShrinkage kind) {
        return new FrechetDistance(kind, extrapolating);
    }

    /** The distance without {@link Result#extrapolated}, which takes two thirds of the time. */
    public FrechetDistance withoutExtrapolation() {
        return new FrechetDistance(shrinkage, false);
    }

    /**
     * The distance.
     *
     * @param squared the squared distance of the samples' moments, at least 0
     * @param means the part of the means, |m - m'|²
     * @param covariances the part of the covariances, the squared Bures distance
     * @param firstOrderBias by how much {@code squared} is too large on average, to first order and for normal rows
     * @param extrapolated the distance continued to infinitely many rows; may be negative, and is NaN where it was left out
     * @param shrinkage what was done to the covariances
     * @param shrunkReference the intensity of it on the reference side
     * @param shrunkCurrent the intensity on the current side
     * @param seed of the halves
     */
    public record Result(
            double squared,
            double means,
            double covariances,
            double firstOrderBias,
            double extrapolated,
            CovarianceShrinkage shrinkage,
            double shrunkReference,
            double shrunkCurrent,
            long seed) {

        /** Returns the distance less its first-order bias; may be negative. */
        public double corrected() {
            return squared - firstOrderBias;
        }
    }

    /**
     * Computes the distance.
     *
     * @param reference points without weights, at least 4
     * @param current points without weights, at least 4, of as many dimensions
     * @param seed of the random halves
     * @throws IllegalArgumentException if the clouds do not fit
     */
    public Result between(PointCloud reference, PointCloud current, long seed) {
        Rows.require(reference, current, LEAST);
        GaussianMoments p = GaussianMoments.ofCloud(reference, shrinkage);
        GaussianMoments q = GaussianMoments.ofCloud(current, shrinkage);
        Parts whole = Parts.of(p, q);
        return new Result(
                whole.squared(),
                whole.means,
                whole.covariances,
                bias(p, q, whole.overlaps, reference.size(), current.size()),
                extrapolating ? 2 * whole.squared() - meanOfHalves(reference, current, seed) : Double.NaN,
                shrinkage,
                p.shrinkage(),
                q.shrinkage(),
                seed);
    }

    private double meanOfHalves(PointCloud reference, PointCloud current, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] halvesP = Rows.halves(reference.size(), random);
        int[][] halvesQ = Rows.halves(current.size(), random);
        Parts[] halves = IntStream.range(0, 2)
                .parallel()
                .mapToObj(i -> half(reference, halvesP[i], current, halvesQ[i]))
                .toArray(Parts[]::new);
        return 0.5 * (halves[0].squared() + halves[1].squared());
    }

    private Parts half(PointCloud reference, int[] ofP, PointCloud current, int[] ofQ) {
        return Parts.of(
                GaussianMoments.ofCloud(Rows.part(reference, ofP), shrinkage),
                GaussianMoments.ofCloud(Rows.part(current, ofQ), shrinkage));
    }

    private static double bias(GaussianMoments p, GaussianMoments q, double[] s, double n, double m) {
        double pairs = 0.5 * Arrays.stream(s).sum();
        for (double first : s) {
            for (double second : s) {
                pairs += first + second > 0 ? first * second / (first + second) : 0;
            }
        }
        return p.totalVariance() / n + q.totalVariance() / m + 0.5 * (1 / (n - 1) + 1 / (m - 1)) * pairs;
    }

    /** The two parts of a squared distance, and the singular values behind the second. */
    private static final class Parts {
        private final double means;
        private final double covariances;
        private final double[] overlaps;

        private Parts(double means, double covariances, double[] overlaps) {
            this.means = means;
            this.covariances = covariances;
            this.overlaps = overlaps;
        }

        static Parts of(GaussianMoments p, GaussianMoments q) {
            double[] a = p.mean();
            double[] b = q.mean();
            double means = 0;
            for (int k = 0; k < a.length; k++) {
                means += (a[k] - b[k]) * (a[k] - b[k]);
            }
            double[] overlaps = GaussianWasserstein.overlaps(p, q);
            double covariances = p.totalVariance()
                    + q.totalVariance()
                    - 2 * Arrays.stream(overlaps).sum();
            return new Parts(means, Math.max(0, covariances), overlaps);
        }

        double squared() {
            return means + covariances;
        }
    }
}
