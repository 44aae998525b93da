package io.mediant.compare.embedding;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.cloud.DimensionShift;
import io.mediant.core.inference.cloud.FrechetDistance;
import io.mediant.core.transport.CovarianceShrinkage;
import io.mediant.core.transport.EnergyDistance;
import io.mediant.core.transport.Kernel;
import io.mediant.core.transport.MaxSlicedWasserstein;
import io.mediant.core.transport.MaximumMeanDiscrepancy;
import io.mediant.core.transport.MedianBandwidth;
import io.mediant.core.transport.SlicedDistance;
import io.mediant.core.transport.SlicedWasserstein;
import java.util.List;
import java.util.SplittableRandom;

/** Measures how far apart two clouds are. What looks at all pairs of vectors takes as many as it can in some seconds, drawn at random. */
final class DistanceMeasurer {
    private static final double MOST_PRODUCTS = 1e10;

    private final PointCloud p;
    private final PointCloud q;
    private final long seed;

    DistanceMeasurer(PointCloud p, PointCloud q, long seed) {
        this.p = p;
        this.q = q;
        this.seed = seed;
    }

    CloudDistances measure(List<DimensionShift> shifts) {
        double spread = Math.sqrt(shifts.stream()
                .mapToDouble(one -> one.spreadReference() * one.spreadReference())
                .average()
                .orElseThrow());
        double centroid = Math.sqrt(shifts.stream()
                .mapToDouble(one -> Math.pow(one.meanCurrent() - one.meanReference(), 2))
                .sum());
        SlicedDistance sliced = SlicedWasserstein.withDefaults().withOrder(1).between(p, q, seed);
        FrechetDistance plain = FrechetDistance.withDefaults().withoutExtrapolation();
        FrechetDistance.Result frechet = plain.between(p, q, seed);
        FrechetDistance.Result shrunk =
                plain.withShrinkage(CovarianceShrinkage.LEDOIT_WOLF).between(p, q, seed);
        SplittableRandom random = new SplittableRandom(seed);
        int most = (int) Math.sqrt(MOST_PRODUCTS / p.dimension());
        PointCloud a = RowDraw.of(p, most, random.split());
        PointCloud b = RowDraw.of(q, most, random.split());
        double largest = MaxSlicedWasserstein.withDefaults()
                .withOrder(1)
                .between(a, b, seed)
                .value();
        double bandwidth = MedianBandwidth.of(a, b, seed).value();
        MaximumMeanDiscrepancy mmd = MaximumMeanDiscrepancy.of(Kernel.gaussian(bandwidth));
        return new CloudDistances(
                spread,
                sliced.value(),
                sliced.projections(),
                Math.max(largest, 0),
                frechet.squared(),
                frechet.firstOrderBias(),
                shrunk.squared(),
                EnergyDistance.between(a, b),
                mmd.biasedSquared(a, b),
                mmd.unbiasedSquared(a, b),
                bandwidth,
                centroid,
                a.size(),
                b.size());
    }
}
