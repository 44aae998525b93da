package io.mediant.lab.instrument;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.Sample;
import io.mediant.core.transport.SlicedWasserstein;
import io.mediant.core.transport.Wasserstein1;
import java.util.Arrays;

/** Distances between two sets of draws, row by row: on the line W1, in more dimensions its mean over random directions. */
final class SampleDistances {
    private static final int PROJECTIONS = 50;

    private SampleDistances() {}

    static double wasserstein(float[] reference, float[] current, int dimensions, long seed) {
        if (dimensions == 1) {
            return Wasserstein1.between(Sample.of(doubles(reference)), Sample.of(doubles(current)));
        }
        return SlicedWasserstein.withDefaults()
                .withOrder(1)
                .withProjections(PROJECTIONS)
                .between(cloud(reference, dimensions), cloud(current, dimensions), seed)
                .value();
    }

    private static PointCloud cloud(float[] points, int dimensions) {
        return PointCloud.ofRows(doubles(points), dimensions);
    }

    static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        Arrays.setAll(doubles, i -> values[i]);
        return doubles;
    }
}
