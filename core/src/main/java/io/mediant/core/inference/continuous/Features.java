package io.mediant.core.inference.continuous;

import io.mediant.core.distribution.PointCloud;

/** A constant, then standardised coordinates, and if asked for their squares and products. Coordinates without spread are 0. */
final class Features {
    private final double[] centre;
    private final double[] scale;
    private final boolean quadratic;

    private Features(double[] centre, double[] scale, boolean quadratic) {
        this.centre = centre;
        this.scale = scale;
        this.quadratic = quadratic;
    }

    /** Standardises by the mean and spread of both sides' points together. */
    static Features of(PointCloud reference, PointCloud current, boolean quadratic) {
        int dimension = reference.dimension();
        double[] centre = new double[dimension];
        double[] scale = new double[dimension];
        double rows = (double) reference.size() + current.size();
        for (int axis = 0; axis < dimension; axis++) {
            centre[axis] = (sum(reference, axis) + sum(current, axis)) / rows;
            double square = squares(reference, axis, centre[axis]) + squares(current, axis, centre[axis]);
            scale[axis] = square > 0 ? Math.sqrt(rows / square) : 0;
        }
        return new Features(centre, scale, quadratic);
    }

    private static double sum(PointCloud points, int axis) {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += points.coordinate(i, axis);
        }
        return sum;
    }

    private static double squares(PointCloud points, int axis, double centre) {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            double gap = points.coordinate(i, axis) - centre;
            sum += gap * gap;
        }
        return sum;
    }

    /** The number of features. */
    int size() {
        int d = centre.length;
        return 1 + d + (quadratic ? d * (d + 1) / 2 : 0);
    }

    /** The features of a point. */
    double[] of(double[] point) {
        int d = centre.length;
        double[] features = new double[size()];
        features[0] = 1;
        for (int i = 0; i < d; i++) {
            features[1 + i] = (point[i] - centre[i]) * scale[i];
        }
        if (quadratic) {
            int at = 1 + d;
            for (int i = 0; i < d; i++) {
                for (int j = 0; j <= i; j++) {
                    features[at++] = features[1 + i] * features[1 + j] - (i == j ? 1 : 0);
                }
            }
        }
        return features;
    }
}
