package io.mediant.compare.embedding;

import java.util.List;

/**
 * A sketch of the clouds in two dimensions, for looking and not for judging.
 *
 * @param firstShare share of the variance along x
 * @param secondShare share of the variance along y
 * @param points a sample of the vectors
 */
public record CloudMap(double firstShare, double secondShare, List<Point> points) {
    public CloudMap {
        points = List.copyOf(points);
    }

    /** One vector. @param inCurrent whether it is of the current side @param cluster number of its cluster; 0 if it is in none */
    public record Point(boolean inCurrent, double x, double y, int cluster) {}
}
