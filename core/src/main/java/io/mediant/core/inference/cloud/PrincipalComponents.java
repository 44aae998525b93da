package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The directions in which the rows of two clouds together spread most, uncorrelated, in falling order of variance.
 *
 * <p>They are the eigenvectors of the covariance of the pooled rows, each row of the same weight; the sign of each is such that its largest
 * coordinate is positive. Above 20 000 rows a random sample of them is used, in proportion to the sides' sizes. Up to 1024 dimensions all components
 * are found; above, the 128 leading ones by randomised subspace iteration (three passes), the last of which are approximate where
 * variances hardly fall.
 *
 * <p>A map of the first two components is an illustration: what differs in it does differ, but what looks alike may not be. Labels
 * play no part, so a permutation test on projected rows stays exact. Sources: H. Hotelling (1933), doi:10.1037/h0071325; N. Halko, P.
 * Martinsson, J. Tropp, "Finding structure with randomness" (2011), doi:10.1137/090771806. Immutable.
 */
public final class PrincipalComponents {
    private static final int MOST_ROWS = 20_000;
    private static final int LEAST = 2;

    private final double[] mean;
    private final double[][] directions;
    private final double[] variances;
    private final double totalVariance;
    private final int rows;
    private final long seed;

    private PrincipalComponents(
            double[] mean, double[][] directions, double[] variances, double totalVariance, int rows, long seed) {
        this.mean = mean;
        this.directions = directions;
        this.variances = variances;
        this.totalVariance = totalVariance;
        this.rows = rows;
        this.seed = seed;
    }

    /**
     * The components of two clouds' rows.
     *
     * @param reference points without weights, at least 2
     * @param current points without weights, at least 2, of as many dimensions
     * @param seed of the sample of rows, and of the iteration above 1024 dimensions
     * @throws IllegalArgumentException if the clouds do not fit
     */
    public static PrincipalComponents of(PointCloud reference, PointCloud current, long seed) {
        Rows.require(reference, current, LEAST);
        SplittableRandom random = new SplittableRandom(seed);
        double share = Math.min(1, MOST_ROWS / ((double) reference.size() + current.size()));
        double[][] p = Rows.copy(reference, chosen(reference.size(), share, random));
        double[][] q = Rows.copy(current, chosen(current.size(), share, random));
        double[][] pooled = Arrays.copyOf(p, p.length + q.length);
        System.arraycopy(q, 0, pooled, p.length, q.length);
        return of(pooled, seed);
    }

    private static int[] chosen(int size, double share, SplittableRandom random) {
        return Rows.sample(size, Math.max(LEAST, (int) Math.round(size * share)), random);
    }

    static PrincipalComponents of(double[][] rows, long seed) {
        double[] mean = RowProducts.mean(rows);
        double[][] centred = RowBlocks.centred(rows, mean);
        double total = Arrays.stream(RowBlocks.norms(centred)).sum() / (rows.length - 1);
        Eigen eigen = mean.length <= SubspaceIteration.MOST_DIMENSIONS_IN_FULL
                ? Eigen.ofCovariance(centred)
                : SubspaceIteration.of(centred, seed);
        return new PrincipalComponents(mean, eigen.vectors(), eigen.values(), total, rows.length, seed);
    }

    /** The number of components that were found. */
    public int size() {
        return directions.length;
    }

    /** The number of coordinates of a row. */
    public int dimension() {
        return mean.length;
    }

    /** How many rows they were found from. */
    public int rows() {
        return rows;
    }

    /** The seed. */
    public long seed() {
        return seed;
    }

    /** The variances along the components, a new array, falling. */
    public double[] variances() {
        return variances.clone();
    }

    /** One direction, of length 1, a new array. */
    public double[] direction(int component) {
        return directions[component].clone();
    }

    /**
     * The share of the variance that the leading components explain; 1 where there is no variance at all.
     *
     * @param count how many of them, from 0 to {@link #size()}
     */
    public double explained(int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += variances[k];
        }
        return totalVariance > 0 ? Math.min(1, sum / totalVariance) : 1;
    }

    /**
     * The least number of components, at least 1, that explain a share of the variance; all that were found where they do not.
     *
     * @param share in [0, 1]
     */
    public int sizeFor(double share) {
        int count = 1;
        while (count < directions.length && explained(count) < share) {
            count++;
        }
        return count;
    }

    /**
     * The coordinates of each row along the leading components, from the pooled mean.
     *
     * @param count from 1 to {@link #size()}
     * @throws IllegalArgumentException if the cloud has another dimension or {@code count} is out of its range
     */
    public PointCloud project(PointCloud cloud, int count) {
        return projected(cloud, count, false);
    }

    /**
     * As {@link #project}, each coordinate divided by its standard deviation over the pooled rows.
     *
     * @param count from 1 to {@link #size()}
     * @throws IllegalArgumentException as there, or if a component has no variance
     */
    public PointCloud whiten(PointCloud cloud, int count) {
        return projected(cloud, count, true);
    }

    private PointCloud projected(PointCloud cloud, int count, boolean whitened) {
        if (cloud.dimension() != mean.length) {
            throw new IllegalArgumentException("the cloud has points of " + cloud.dimension()
                    + " coordinates and the components of " + mean.length + "; both need the same number");
        }
        if (count < 1 || count > directions.length) {
            throw new IllegalArgumentException(
                    count + " components are asked for; give 1 to " + directions.length + ", as many as were found");
        }
        double[] scale = new double[count];
        for (int k = 0; k < count; k++) {
            if (whitened && !(variances[k] > 0)) {
                throw new IllegalArgumentException("component " + k + " has no variance and cannot be whitened; ask for"
                        + " at most " + k + " components");
            }
            scale[k] = whitened ? 1 / Math.sqrt(variances[k]) : 1;
        }
        double[][] columns = RowProducts.transposed(Arrays.copyOf(directions, count));
        double[][] points = new double[cloud.size()][];
        IntStream.range(0, points.length).parallel().forEach(i -> points[i] = projected(cloud, i, columns, scale));
        return PointCloud.of(points);
    }

    private double[] projected(PointCloud cloud, int row, double[][] columns, double[] scale) {
        double[] centred = cloud.point(row);
        for (int k = 0; k < centred.length; k++) {
            centred[k] -= mean[k];
        }
        double[] point = Eigen.combination(centred, columns, scale.length);
        for (int k = 0; k < point.length; k++) {
            point[k] *= scale[k];
        }
        return point;
    }

    /**
     * The map of a cloud's rows in the plane of the first two components; with one component, the second coordinate is 0.
     *
     * @throws IllegalArgumentException if the cloud has another dimension
     */
    public PointCloud map(PointCloud cloud) {
        if (directions.length > 1) {
            return project(cloud, 2);
        }
        PointCloud line = project(cloud, 1);
        double[][] points = new double[line.size()][];
        Arrays.setAll(points, i -> new double[] {line.coordinate(i, 0), 0});
        return PointCloud.of(points);
    }

    @Override
    public String toString() {
        return "PrincipalComponents[" + size() + " of " + dimension() + " dimensions, rows=" + rows + ", seed=" + seed
                + "]";
    }
}
