package io.mediant.compare.embedding;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.cloud.Codebook;
import io.mediant.core.inference.cloud.PrincipalComponents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Draws the sketch of two clouds: a sample of their vectors on the two leading components of both together. */
final class CloudSketch {
    private static final int POINTS_A_SIDE = 750;
    private static final int AXES = 2;

    private CloudSketch() {}

    static CloudMap of(PointCloud reference, PointCloud current, Optional<Codebook> codebook, int[] places, long seed) {
        PrincipalComponents components = PrincipalComponents.of(reference, current, seed);
        SplittableRandom random = new SplittableRandom(seed);
        PointCloud p = RowDraw.of(reference, POINTS_A_SIDE, random.split());
        PointCloud q = RowDraw.of(current, POINTS_A_SIDE, random.split());
        List<CloudMap.Point> points = new ArrayList<>();
        add(points, false, p, components, codebook, places);
        add(points, true, q, components, codebook, places);
        double first = components.explained(1);
        return new CloudMap(first, components.size() < AXES ? 0 : components.explained(AXES) - first, points);
    }

    private static void add(
            List<CloudMap.Point> points,
            boolean inCurrent,
            PointCloud cloud,
            PrincipalComponents components,
            Optional<Codebook> codebook,
            int[] places) {
        PointCloud projected = components.project(cloud, Math.min(AXES, components.size()));
        int[] cells = codebook.map(book -> book.cellsOf(cloud)).orElse(new int[0]);
        for (int i = 0; i < cloud.size(); i++) {
            double y = projected.dimension() < AXES ? 0 : projected.coordinate(i, 1);
            points.add(new CloudMap.Point(
                    inCurrent, projected.coordinate(i, 0), y, cells.length == 0 ? 0 : places[cells[i]]));
        }
    }
}
