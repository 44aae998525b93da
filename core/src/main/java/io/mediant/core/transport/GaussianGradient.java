package io.mediant.core.transport;

import java.util.Arrays;

/**
 * The gradient of a squared distance of normal laws with respect to the moments of the current side: a change dm of its mean and dC of its
 * covariance changes the square by Σ_i mean_i dm_i + Σ_ij covariance_ij dC_ij.
 */
public final class GaussianGradient {
    private final double[] mean;
    private final double[][] covariance;

    GaussianGradient(double[] mean, double[][] covariance) {
        this.mean = mean;
        this.covariance = covariance;
    }

    /** By the mean, a new array. */
    public double[] mean() {
        return mean.clone();
    }

    /** By the covariance, symmetric, a new array. */
    public double[][] covariance() {
        double[][] rows = new double[covariance.length][];
        Arrays.setAll(rows, i -> covariance[i].clone());
        return rows;
    }

    @Override
    public String toString() {
        return "GaussianGradient[mean=" + Arrays.toString(mean) + ", covariance=" + Arrays.deepToString(covariance)
                + "]";
    }
}
