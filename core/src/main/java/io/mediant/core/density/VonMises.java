package io.mediant.core.density;

import io.mediant.core.internal.Bessel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The von Mises law of an angle, on the circle cut open at ±π.
 *
 * <p>p(x) = exp(κ cos(x - μ))/(2π I0(κ)), -π ≤ x ≤ π. {@link #shifted} turns the circle. {@link #mean} is the mean direction μ and
 * {@link #variance} the circular variance 1 - I1(κ)/I0(κ).
 *
 * <p>The distribution function is a Fourier series with an absolute error of 1e-14; it has no relative precision in the tails.
 *
 * <p>Source: K. V. Mardia, P. E. Jupp, "Directional Statistics" (1999), section 3.5.4.
 */
public final class VonMises implements Density {
    private static final String[] NAMES = {"mu", "concentration"};
    private static final double LARGEST = 1e6;
    private static final double NEGLIGIBLE = 1e-18;

    private final double mu;
    private final double concentration;
    private final double logNorm;
    private final double[] fourier;
    private final double cdfAtStart;

    private VonMises(double mu, double concentration) {
        this.mu = Math.IEEEremainder(mu, 2 * Math.PI);
        this.concentration = concentration;
        logNorm = Math.log(2 * Math.PI * Bessel.scaledI0(concentration));
        fourier = fourier(concentration);
        cdfAtStart = primitive(-Math.PI - this.mu);
    }

    /**
     * The law with these parameters.
     *
     * @param mu the mean direction, finite, brought to [-π, π]
     * @param concentration the concentration κ, from 0 (uniform) to 1e6
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public static VonMises of(double mu, double concentration) {
        Parameters.nonNegative("concentration", concentration);
        if (concentration > LARGEST) {
            throw new IllegalArgumentException("concentration is " + concentration
                    + "; above 1e6 the law is Normal(mu, 1/sqrt(concentration)), use that");
        }
        return new VonMises(Parameters.finite("mu", mu), concentration);
    }

    /** The ratios I_j(κ)/I_0(κ) for j = 1, 2, ... until they vanish, by backward recurrence. */
    private static double[] fourier(double concentration) {
        int terms = (int) (12 + 10 * Math.sqrt(concentration) + Math.min(concentration, 20));
        double[] ratios = new double[terms];
        double next = 0;
        for (int j = terms + 20; j >= 1; j--) {
            next = 1 / (2.0 * j / Math.max(concentration, NEGLIGIBLE) + next);
            if (j <= terms) {
                ratios[j - 1] = next;
            }
        }
        for (int j = 1; j < terms; j++) {
            ratios[j] *= ratios[j - 1];
        }
        int used = (int) Arrays.stream(ratios).takeWhile(r -> r > NEGLIGIBLE).count();
        return Arrays.copyOf(ratios, used);
    }

    /** The integral of the density from the mean direction to an angle at this distance from it. */
    private double primitive(double angle) {
        double sum = 0;
        for (int j = fourier.length; j >= 1; j--) {
            sum += fourier[j - 1] * Math.sin(j * angle) / j;
        }
        return (0.5 * angle + sum) / Math.PI;
    }

    /** The mean direction μ, in [-π, π]. */
    public double mu() {
        return mu;
    }

    /** The concentration κ. */
    public double concentration() {
        return concentration;
    }

    /** {@inheritDoc} κ (cos(x - μ) - 1) is formed as -2κ sin²((x - μ)/2). */
    @Override
    public double logDensity(double x) {
        double sine = Math.sin(0.5 * (x - mu));
        return Math.abs(x) <= Math.PI ? -2 * concentration * sine * sine - logNorm : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double logDensityDerivative(double x) {
        return -concentration * Math.sin(x - mu);
    }

    @Override
    public double cdf(double x) {
        return x <= -Math.PI ? 0 : x >= Math.PI ? 1 : Math.min(Math.max(primitive(x - mu) - cdfAtStart, 0), 1);
    }

    @Override
    public double survival(double x) {
        return 1 - cdf(x);
    }

    @Override
    public double quantile(double u) {
        return QuantileSearch.lower(this, u, -Math.PI, Math.PI);
    }

    @Override
    public double upperQuantile(double u) {
        return QuantileSearch.upper(this, u, -Math.PI, Math.PI);
    }

    @Override
    public double lower() {
        return -Math.PI;
    }

    @Override
    public double upper() {
        return Math.PI;
    }

    @Override
    public double mean() {
        return mu;
    }

    @Override
    public double variance() {
        return 1 - Bessel.ratio(concentration);
    }

    /** {@inheritDoc} Here: multiples of the width 1/√κ about the mean direction, on the circle, and the opposite direction. */
    @Override
    public double[] landmarks() {
        double width = 1 / Math.sqrt(Math.max(concentration, 1));
        double[] around = IntStream.rangeClosed(-9, 9)
                .mapToDouble(i -> Math.IEEEremainder(mu + i * Math.min(width, Math.PI / 9), 2 * Math.PI))
                .toArray();
        return Landmarks.ascending(around);
    }

    /** The law turned by an angle. */
    @Override
    public VonMises shifted(double angle) {
        return of(mu + angle, concentration);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VonMises that && mu == that.mu && concentration == that.concentration;
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(mu) + Double.hashCode(concentration);
    }

    @Override
    public String toString() {
        return Naming.of("VonMises", NAMES, mu, concentration);
    }
}
