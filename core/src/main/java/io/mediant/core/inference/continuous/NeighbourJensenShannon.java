package io.mediant.core.inference.continuous;

import io.mediant.core.distribution.PointCloud;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.Digamma;

/**
 * The Jensen-Shannon divergence of two laws, estimated from samples as the mutual information of a point with the label that
 * says which sample it is from.
 *
 * <p>Of N = 2n points, point i has its k-th neighbour of its own label at some distance, and m_i points of either label
 * within it; the estimate is psi(N) - psi(n) + mean[psi(k) - psi(m_i)], in nats. A point with k or more twins of its own
 * label is an atom: k is then the number of these twins and m_i that of twins of either label. So ties, and mixtures of
 * continuous parts and atoms, are allowed. Both labels must be equally frequent: the larger sample is thinned to the size of
 * the smaller one, at random by the seed.
 *
 * <p>Sound up to about 5 dimensions. Coordinates of different scale should be standardised before. Source: B. C. Ross (2014),
 * doi:10.1371/journal.pone.0087357; ties after W. Gao, S. Kannan, S. Oh, P. Viswanath (2017), Estimating mutual information
 * for discrete-continuous mixtures. Immutable.
 */
public final class NeighbourJensenShannon {
    private static final int MOST = 1000;
    private static final NeighbourJensenShannon DEFAULT = new NeighbourJensenShannon(5);

    private final int neighbours;

    private NeighbourJensenShannon(int neighbours) {
        this.neighbours = neighbours;
    }

    /** Returns the estimate with 5 neighbours. */
    public static NeighbourJensenShannon withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns the estimate with another number of neighbours: more lower the variance and raise the bias.
     *
     * @param k from 1 to 1000
     * @throws IllegalArgumentException outside of this range
     */
    public NeighbourJensenShannon withNeighbours(int k) {
        if (k < 1 || k > MOST) {
            throw new IllegalArgumentException("neighbours are " + k + "; give 1 to " + MOST + ", such as 5");
        }
        return new NeighbourJensenShannon(k);
    }

    /**
     * Estimates the divergence on the line.
     *
     * @param reference values, more than k
     * @param current values, more than k
     * @throws IllegalArgumentException if there are too few
     */
    public NeighbourEstimate between(double[] reference, double[] current, long seed) {
        return between(Clouds.line(reference), Clouds.line(current), seed);
    }

    /**
     * Estimates the divergence.
     *
     * @param reference points without weights, more than k
     * @param current points without weights, more than k, of as many dimensions
     * @throws IllegalArgumentException if the points do not fit or are too few
     */
    public NeighbourEstimate between(PointCloud reference, PointCloud current, long seed) {
        Clouds.require(reference, current, neighbours + 1);
        int size = Math.min(reference.size(), current.size());
        SplittableRandom random = new SplittableRandom(seed);
        PointCloud p = thinned(reference, size, random);
        PointCloud q = thinned(current, size, random);
        KdTree ofP = KdTree.of(p);
        KdTree ofQ = KdTree.of(q);
        Sums sums = new Sums();
        for (int i = 0; i < size; i++) {
            sums.add(p.point(i), i, ofP, ofQ);
            sums.add(q.point(i), i, ofQ, ofP);
        }
        double nats = Digamma.value(2.0 * size) - Digamma.value(size) + sums.terms / (2 * size);
        return new NeighbourEstimate(nats, size, neighbours, sums.tied, seed);
    }

    /** A random part of the points, by reservoir sampling. */
    private static PointCloud thinned(PointCloud points, int size, SplittableRandom random) {
        if (points.size() == size) {
            return points;
        }
        double[][] kept = new double[size][];
        for (int i = 0; i < points.size(); i++) {
            int place = i < size ? i : random.nextInt(i + 1);
            if (place < size) {
                kept[place] = points.point(i);
            }
        }
        return PointCloud.of(kept);
    }

    private final class Sums {
        private double terms;
        private int tied;

        void add(double[] point, int index, KdTree own, KdTree other) {
            double square = own.nearest(point, neighbours, index)[neighbours - 1];
            int same = neighbours;
            if (square == 0) {
                same = own.within(point, 0, index).count();
                tied++;
            }
            int both = same + other.within(point, square, KdTree.NONE).count();
            terms += Digamma.value(same) - Digamma.value(both);
        }
    }
}
