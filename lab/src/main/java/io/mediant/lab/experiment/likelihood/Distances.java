package io.mediant.lab.experiment.likelihood;

import io.mediant.core.distribution.EqualWidthBins;
import io.mediant.core.distribution.PointCloud;
import io.mediant.core.divergence.Divergences;
import io.mediant.core.transport.SlicedWasserstein;

/**
 * How far two clouds of the plane are apart.
 *
 * @param sliced the sliced Wasserstein distance, in units of the coordinates
 * @param divergence the Jensen-Shannon divergence of the shares of cells in nats, 0 to ln 2; it is above 0 for two samples of one law, too
 */
record Distances(double sliced, double divergence) {
    private static final double WINDOW = 3;
    private static final int BINS = 12;

    /** @param seed of the directions of slicing */
    static Distances between(double[] reference, double[] current, long seed) {
        PointCloud p = PointCloud.ofRows(reference, ModeGrid.AXES);
        PointCloud q = PointCloud.ofRows(current, ModeGrid.AXES);
        double sliced = SlicedWasserstein.withDefaults().between(p, q, seed).value();
        return new Distances(sliced, Divergences.jensenShannon(cells(reference), cells(current)));
    }

    /** How many points lie in each cell of [-3, 3]²; points beside it have a cell of their own. */
    private static double[] cells(double[] points) {
        EqualWidthBins bins = EqualWidthBins.over(-WINDOW, WINDOW, BINS);
        double[] counts = new double[BINS * BINS + 1];
        for (int i = 0; i < points.length; i += ModeGrid.AXES) {
            int column = bins.indexOf(points[i]);
            int row = bins.indexOf(points[i + 1]);
            counts[column < 0 || row < 0 ? BINS * BINS : row * BINS + column]++;
        }
        return counts;
    }
}
