package io.mediant.core.inference.internal;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Nakagami's law: the root of a gamma variable of shape m and mean W. At m = 1/2 it is that of |Z|, Z normal; for large m it is nearly normal.
 *
 * <p>Its mean square is W, and mean^2/W = Gamma(m + 1/2)^2 / (m Gamma(m)^2) rises with m from 0 to 1. Source: M. Nakagami, "The m-distribution, a
 * general formula of intensity distribution of rapid fading" (1960), doi:10.1016/B978-0-08-009306-2.50005-4.
 */
public final class Nakagami {
    private static final double SMALL = 0.01;
    private static final double LEAST_SHAPE = 1e-3;
    private static final double LARGEST_SHAPE = 100;
    private static final double LARGE_SHAPE = 25;
    private static final int HALVINGS = 50;

    private final double shape;
    private final double meanSquare;

    private Nakagami(double shape, double meanSquare) {
        this.shape = shape;
        this.meanSquare = meanSquare;
    }

    /** Returns the law with a mean and a variance, both above 0. */
    static Nakagami of(double mean, double variance) {
        double meanSquare = mean * mean + variance;
        return new Nakagami(shape(variance / meanSquare), meanSquare);
    }

    /** Returns the law of the root of a gamma variable with a mean and a variance, at least 0; without variance it is one value. */
    public static Nakagami ofSquare(double mean, double variance) {
        return new Nakagami(variance == 0 ? Double.POSITIVE_INFINITY : mean * mean / variance, mean);
    }

    /** The shape of which 1 - mean^2/W is {@code spread}: 1/(4m) - 1/(32 m^2) where that is small, else by bisection of ln m. */
    private static double shape(double spread) {
        if (spread < SMALL) {
            return (1 + Math.sqrt(1 - 2 * spread)) / (8 * spread);
        }
        double low = Math.log(LEAST_SHAPE);
        double high = Math.log(LARGEST_SHAPE);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (1 - ratio(Math.exp(middle)) > spread) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(low);
    }

    /** mean^2/W at the shape m. */
    private static double ratio(double m) {
        return Math.exp(2 * (LogGamma.value(m + 0.5) - LogGamma.value(m))) / m;
    }

    private double spread() {
        return shape < LARGE_SHAPE ? 1 - ratio(shape) : 1 / (4 * shape) - 1 / (32 * shape * shape);
    }

    /** Returns the mean. */
    public double mean() {
        return Math.sqrt((1 - spread()) * meanSquare);
    }

    /** Returns the standard deviation. */
    public double deviation() {
        return Math.sqrt(spread() * meanSquare);
    }

    /** Returns the normal score z of a value: Phi(z) = P(at most x). */
    double score(double x) {
        double square = shape * x * x / meanSquare;
        double below = RegularizedGamma.P.value(shape, square);
        return below < 0.5 ? Normal.quantile(below) : Normal.upperQuantile(RegularizedGamma.Q.value(shape, square));
    }

    /** Returns the value with the normal score {@code z}, at least 0. */
    double withScore(double z) {
        return Math.sqrt(ChiSquare.upperQuantile(Normal.cdf(-z), 2 * shape) * meanSquare / (2 * shape));
    }

    /** Returns the median. */
    double median() {
        return withScore(0);
    }
}
