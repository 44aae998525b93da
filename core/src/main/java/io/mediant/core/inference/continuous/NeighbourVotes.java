package io.mediant.core.inference.continuous;

import io.mediant.core.distribution.PointCloud;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The votes of the nearest learnt points, smoothed: with a of the n reference points and b of the m current ones among the k
 * nearest, the log-odds are ln((a + 1)/n) - ln((b + 1)/m), with n and m divided by their mean. Points that tie at the k-th distance share the
 * places that are left in proportion to their numbers, so that an exchange of the sides only changes the sign. Follows any shape, slowly.
 */
public final class NeighbourVotes implements ClassifierFamily {
    private static final int DEFAULT = 50;

    private final int neighbours;

    private NeighbourVotes(int neighbours) {
        this.neighbours = neighbours;
    }

    /** Returns the family with 50 neighbours, or half of the smaller side where that is fewer. */
    public static NeighbourVotes withDefaults() {
        return new NeighbourVotes(DEFAULT);
    }

    /**
     * Returns the family with another number of neighbours.
     *
     * @param k at least 1
     * @throws IllegalArgumentException if there are fewer
     */
    public NeighbourVotes withNeighbours(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("neighbours are " + k + "; give at least 1, such as 50");
        }
        return new NeighbourVotes(k);
    }

    @Override
    public String name() {
        return "nearest neighbours";
    }

    @Override
    public LogOdds fit(PointCloud reference, PointCloud current) {
        KdTree p = KdTree.of(reference);
        KdTree q = KdTree.of(current);
        int k = Math.max(1, Math.min(neighbours, Math.min(reference.size(), current.size()) / 2));
        double base = Math.log((double) current.size() / reference.size());
        return point -> {
            double a = votesForP(p, q, point, k);
            return Math.log((a + 1) / (k - a + 1)) + base;
        };
    }

    private static double votesForP(KdTree p, KdTree q, double[] point, int k) {
        double[] ofP = p.nearest(point, k, KdTree.NONE);
        double[] ofQ = q.nearest(point, k, KdTree.NONE);
        double last = DoubleStream.concat(Arrays.stream(ofP), Arrays.stream(ofQ))
                .sorted()
                .skip(k - 1)
                .findFirst()
                .orElseThrow();
        long nearerP = nearerThan(last, ofP);
        long nearerQ = nearerThan(last, ofQ);
        double tiedP = p.within(point, last, KdTree.NONE).count() - nearerP;
        double tiedQ = q.within(point, last, KdTree.NONE).count() - nearerQ;
        return nearerP + (k - nearerP - nearerQ) * (tiedP / (tiedP + tiedQ));
    }

    private static long nearerThan(double square, double[] squares) {
        return Arrays.stream(squares).filter(other -> other < square).count();
    }
}
