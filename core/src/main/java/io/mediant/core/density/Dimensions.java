package io.mediant.core.density;

/** Checks of the number of coordinates. */
final class Dimensions {
    private Dimensions() {}

    static double[] checked(double[] point, int dimension) {
        if (point.length != dimension) {
            throw new IllegalArgumentException("the point has " + point.length + " coordinates and the density "
                    + dimension + "; both need the same number");
        }
        return point;
    }
}
