package io.mediant.core.inference.continuous;

import io.mediant.core.distribution.PointCloud;

/** What estimates from two clouds ask of them. */
final class Clouds {
    private Clouds() {}

    static void require(PointCloud reference, PointCloud current, int least) {
        require(reference, least, current, least);
    }

    static void require(PointCloud reference, int leastReference, PointCloud current, int leastCurrent) {
        PointCloud.commonDimension(reference, current);
        require("reference", reference, leastReference);
        require("current side", current, leastCurrent);
    }

    private static void require(String side, PointCloud points, int least) {
        if (points.isWeighted()) {
            throw new IllegalArgumentException("the " + side + " has weights; give points of equal weight");
        }
        if (points.size() < least) {
            throw new IllegalArgumentException(
                    "the " + side + " has " + points.size() + " points; this estimate needs at least " + least);
        }
    }

    /** The values of a line as points of one coordinate. */
    static PointCloud line(double[] values) {
        return PointCloud.ofRows(values, 1);
    }
}
