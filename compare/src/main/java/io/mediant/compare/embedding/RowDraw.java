package io.mediant.compare.embedding;

import io.mediant.core.distribution.PointCloud;
import java.util.random.RandomGenerator;

/** Draws points of a cloud without replacement, in their order. */
final class RowDraw {
    private RowDraw() {}

    /** At most so many points; the cloud itself where it has no more. */
    static PointCloud of(PointCloud cloud, int most, RandomGenerator random) {
        if (cloud.size() <= most) {
            return cloud;
        }
        double[][] chosen = new double[most][];
        for (int i = 0, taken = 0; taken < most; i++) {
            if (random.nextDouble() * (cloud.size() - i) < most - taken) {
                chosen[taken++] = cloud.point(i);
            }
        }
        return PointCloud.of(chosen);
    }
}
