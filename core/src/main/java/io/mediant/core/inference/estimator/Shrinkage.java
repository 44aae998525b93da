package io.mediant.core.inference.estimator;

import io.mediant.core.distribution.Counts;

/** The James-Stein shrinkage of proportions towards equal ones; see {@link EntropyEstimator#SHRINKAGE}. */
final class Shrinkage {
    private Shrinkage() {}

    /** Returns the shrunk proportions of all cells, empty ones among them. */
    static double[] towardsUniform(Counts counts) {
        double rows = counts.total();
        double target = 1.0 / counts.size();
        double[] shares = counts.toDoubles();
        double squares = 0;
        double distance = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= rows;
            squares += shares[i] * shares[i];
            distance += (target - shares[i]) * (target - shares[i]);
        }
        double variance = Math.max(0, 1 - squares);
        double spread = (rows - 1) * distance;
        double intensity = spread > variance ? variance / spread : 1;
        for (int i = 0; i < shares.length; i++) {
            shares[i] += intensity * (target - shares[i]);
        }
        return shares;
    }
}
