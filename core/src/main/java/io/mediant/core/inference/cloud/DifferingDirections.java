package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.internal.Normal;
import io.mediant.core.inference.test.BenjaminiHochberg;
import io.mediant.core.transport.CovarianceShrinkage;
import io.mediant.core.transport.GaussianMoments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Finds the directions in which two clouds differ most, and checks each on rows that had no part in finding it.
 *
 * <p>On a random half of each side's rows: the direction S⁻¹ (m' - m) of the largest standardised difference of the means, S the mean of both
 * covariances (Fisher's linear discriminant), and the directions v of the most extreme ratios vᵀC v / vᵀA v of the variances,
 * uncorrelated under S (the generalised eigenproblem of the two covariances). Both covariances are shrunk ({@link
 * CovarianceShrinkage#ORACLE_APPROXIMATING}). On the
 * other half: effect sizes, p and q of each direction. Where nothing differs the fitted effects may be large, the measured ones are not.
 *
 * <p>The search fits noise where dimensions are many: so with more dimensions than one for 50 fitted rows of the smaller side (but at
 * least 16), it is within so many leading principal components of the pooled rows, which know no sides; above 1024 dimensions within 128 of them at most.
 * Features in different units should then be standardised first. Differences that are neither of
 * means nor of covariances are not seen. Source of the discriminant: R. A. Fisher (1936), doi:10.1111/j.1469-1809.1936.tb02137.x.
 * Immutable.
 */
public final class DifferingDirections {
    private static final int LEAST = 8;
    private static final int ROWS_PER_DIMENSION = 50;
    private static final int LEAST_SEARCHED = 16;
    private static final DifferingDirections DEFAULT = new DifferingDirections(4);

    private final int spreads;

    private DifferingDirections(int spreads) {
        this.spreads = spreads;
    }

    /** The direction of the means and four of the spreads. */
    public static DifferingDirections withDefaults() {
        return DEFAULT;
    }

    /**
     * Another number of directions of differing spreads; no more than there are dimensions are found.
     *
     * @param number at least 0
     * @throws IllegalArgumentException if it is negative
     */
    public DifferingDirections withSpreads(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("directions of spreads are " + number + "; give 0 or more");
        }
        return new DifferingDirections(number);
    }

    /**
     * The directions.
     *
     * @param directions that of the means first, then those of the spreads by falling fitted effect
     * @param dimensions searched: those of the points, or the number of principal components
     * @param shrunkReference intensity by which the reference's covariance was shrunk
     * @param shrunkCurrent intensity for the current side
     * @param fittedReference rows of the reference on which directions were found
     * @param fittedCurrent rows of the current side
     * @param heldOutReference rows of the reference on which they were measured
     * @param heldOutCurrent rows of the current side
     * @param seed of the halves
     */
    public record Result(
            List<DifferingDirection> directions,
            int dimensions,
            double shrunkReference,
            double shrunkCurrent,
            int fittedReference,
            int fittedCurrent,
            int heldOutReference,
            int heldOutCurrent,
            long seed) {
        /** Copies the list. */
        public Result {
            directions = List.copyOf(directions);
        }
    }

    /**
     * Finds and measures the directions.
     *
     * @param reference points without weights, at least 8
     * @param current points without weights, at least 8, of as many dimensions
     * @throws IllegalArgumentException if the clouds do not fit, or one of them does not vary at all
     */
    public Result between(PointCloud reference, PointCloud current, long seed) {
        Rows.require(reference, current, LEAST);
        SplittableRandom random = new SplittableRandom(seed);
        int[][] halvesP = Rows.halves(reference.size(), random);
        int[][] halvesQ = Rows.halves(current.size(), random);
        int most = Math.max(LEAST_SEARCHED, Math.min(halvesP[0].length, halvesQ[0].length) / ROWS_PER_DIMENSION);
        if (reference.dimension() <= Math.min(most, SubspaceIteration.MOST_DIMENSIONS_IN_FULL)) {
            return between(reference, halvesP, current, halvesQ, seed);
        }
        PrincipalComponents components = PrincipalComponents.of(reference, current, random.nextLong());
        int searched = Math.min(most, components.size());
        Result inside = between(
                components.project(reference, searched), halvesP, components.project(current, searched), halvesQ, seed);
        List<DifferingDirection> lifted =
                inside.directions().stream().map(one -> lifted(one, components)).toList();
        return new Result(
                lifted,
                inside.dimensions,
                inside.shrunkReference,
                inside.shrunkCurrent,
                inside.fittedReference,
                inside.fittedCurrent,
                inside.heldOutReference,
                inside.heldOutCurrent,
                seed);
    }

    private static DifferingDirection lifted(DifferingDirection inside, PrincipalComponents components) {
        double[] coordinates = new double[components.dimension()];
        for (int k = 0; k < inside.coordinates().size(); k++) {
            double[] direction = components.direction(k);
            for (int i = 0; i < coordinates.length; i++) {
                coordinates[i] += inside.coordinates().get(k) * direction[i];
            }
        }
        return new DifferingDirection(
                inside.kind(),
                inside.fittedEffect(),
                inside.standardisedDifference(),
                inside.spreadRatio(),
                inside.p(),
                inside.q(),
                Arrays.stream(coordinates).boxed().toList());
    }

    private Result between(PointCloud reference, int[][] halvesP, PointCloud current, int[][] halvesQ, long seed) {
        GaussianMoments[] fitted = IntStream.range(0, 2)
                .mapToObj(side -> GaussianMoments.ofCloud(
                        side == 0 ? Rows.part(reference, halvesP[0]) : Rows.part(current, halvesQ[0]),
                        CovarianceShrinkage.ORACLE_APPROXIMATING))
                .toArray(GaussianMoments[]::new);
        List<Found> found = found(fitted[0], fitted[1]);
        Moments[] ofP = found.stream()
                .map(one -> along(reference, halvesP[1], one.coordinates))
                .toArray(Moments[]::new);
        Moments[] ofQ = found.stream()
                .map(one -> along(current, halvesQ[1], one.coordinates))
                .toArray(Moments[]::new);
        double[] p = new double[found.size()];
        Arrays.setAll(p, i -> {
            double score = found.get(i).kind == DifferingDirection.Kind.MEAN
                    ? Moments.meanScore(ofP[i], ofQ[i])
                    : Moments.spreadScore(ofP[i], ofQ[i]);
            return Math.max(Double.MIN_VALUE, Math.min(1, 2 * Normal.cdf(-Math.abs(score))));
        });
        double[] q = BenjaminiHochberg.adjust(p);
        List<DifferingDirection> directions = IntStream.range(0, p.length)
                .mapToObj(i -> new DifferingDirection(
                        found.get(i).kind,
                        found.get(i).effect,
                        Moments.standardisedDifference(ofP[i], ofQ[i]),
                        ofQ[i].deviation() / ofP[i].deviation(),
                        p[i],
                        q[i],
                        Arrays.stream(found.get(i).coordinates).boxed().toList()))
                .toList();
        return new Result(
                directions,
                reference.dimension(),
                fitted[0].shrinkage(),
                fitted[1].shrinkage(),
                halvesP[0].length,
                halvesQ[0].length,
                halvesP[1].length,
                halvesQ[1].length,
                seed);
    }

    private List<Found> found(GaussianMoments p, GaussianMoments q) {
        double[][] first = p.covariance();
        double[][] second = q.covariance();
        int d = first.length;
        double[][] pooled = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                pooled[i][j] = 0.5 * (first[i][j] + second[i][j]);
            }
        }
        Whitening whitening = Whitening.of(pooled);
        double[] gap = q.mean();
        double[] from = p.mean();
        for (int k = 0; k < d; k++) {
            gap[k] -= from[k];
        }
        List<Found> found = new ArrayList<>();
        double[] discriminant = whitening.back(whitening.forward(gap));
        found.add(new Found(
                DifferingDirection.Kind.MEAN, RowBlocks.length(whitening.forward(gap)), unit(discriminant, gap)));
        Eigen ratios = spreads == 0 ? new Eigen(new double[0], new double[0][]) : Eigen.of(whitening.both(second));
        IntStream.range(0, ratios.values().length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -Math.abs(logRatio(ratios.values()[k]))))
                .limit(spreads)
                .map(k -> new Found(
                        DifferingDirection.Kind.SPREAD,
                        Math.exp(0.5 * logRatio(ratios.values()[k])),
                        Eigen.signed(unit(whitening.back(ratios.vectors()[k]), gap))))
                .forEach(found::add);
        return found;
    }

    /** The logarithm of the current side's variance over the reference's, where their mean is 1 and the current one is given. */
    private static double logRatio(double current) {
        double inside = Math.max(1e-12, Math.min(2 - 1e-12, current));
        return Math.log(inside / (2 - inside));
    }

    /** A vector of length 1 along another; the first axis where it has no length, as for equal means. */
    private static double[] unit(double[] vector, double[] gap) {
        double length = RowBlocks.length(vector);
        double[] unit = new double[gap.length];
        for (int k = 0; k < unit.length; k++) {
            unit[k] = length > 0 ? vector[k] / length : k == 0 ? 1 : 0;
        }
        return unit;
    }

    private static Moments along(PointCloud cloud, int[] rows, double[] direction) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int k = 0; k < direction.length; k++) {
                sum += direction[k] * cloud.coordinate(rows[i], k);
            }
            values[i] = sum;
        }
        return Moments.of(values);
    }

    /** A direction as it was found. */
    private static final class Found {
        private final DifferingDirection.Kind kind;
        private final double effect;
        private final double[] coordinates;

        Found(DifferingDirection.Kind kind, double effect, double[] coordinates) {
            this.kind = kind;
            this.effect = effect;
            this.coordinates = coordinates;
        }
    }
}
