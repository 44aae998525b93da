package io.mediant.calibration.interval;

import io.mediant.core.divergence.Divergences;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Two laws of numbers whose samples are cut into cells.
 *
 * @param name as printed
 * @param reference quantile function of the reference, on (0, 1)
 * @param current quantile function of the current side
 * @param referenceCdf its distribution function
 * @param currentCdf its distribution function
 * @param step values are multiples of it; 0 where they are continuous
 */
record Population(
        String name,
        DoubleUnaryOperator reference,
        DoubleUnaryOperator current,
        DoubleUnaryOperator referenceCdf,
        DoubleUnaryOperator currentCdf,
        double step) {
    private static final double RANGE = 40;
    private static final int FINE = 80_000;

    static Population normal(String name, double shift, double scale, double step) {
        NormalDistribution p = NormalDistribution.of(0, 1);
        NormalDistribution q = NormalDistribution.of(shift, scale);
        return new Population(
                name,
                p::inverseCumulativeProbability,
                q::inverseCumulativeProbability,
                p::cumulativeProbability,
                q::cumulativeProbability,
                step);
    }

    static Population exponential(String name, double ratio) {
        return new Population(
                name,
                u -> -Math.log1p(-u),
                u -> -ratio * Math.log1p(-u),
                x -> x <= 0 ? 0 : -Math.expm1(-x),
                x -> x <= 0 ? 0 : -Math.expm1(-x / ratio),
                0);
    }

    /** One value of the reference or the current side. */
    double draw(boolean ofReference, RandomGenerator random) {
        double u = random.nextDouble(Double.MIN_NORMAL, 1);
        double value = (ofReference ? reference : current).applyAsDouble(u);
        return step == 0 ? value : step * Math.rint(value / step);
    }

    /** The divergence of the laws in the cells (-infinity, ends[0]], (ends[0], ends[1]], ..., (last, infinity). */
    double nats(double[] ends) {
        double[] p = new double[ends.length + 1];
        double[] q = new double[ends.length + 1];
        double beforeP = 0;
        double beforeQ = 0;
        for (int i = 0; i <= ends.length; i++) {
            double atP = i == ends.length ? 1 : atMost(referenceCdf, ends[i]);
            double atQ = i == ends.length ? 1 : atMost(currentCdf, ends[i]);
            p[i] = atP - beforeP;
            q[i] = atQ - beforeQ;
            beforeP = atP;
            beforeQ = atQ;
        }
        return Divergences.jensenShannon(p, q);
    }

    /** The divergence of the laws themselves, from cells of a thousandth, or of the values where they are rounded. */
    double nats() {
        double[] ends = new double[FINE + 1];
        for (int i = 0; i <= FINE; i++) {
            ends[i] = RANGE * (2.0 * i / FINE - 1);
        }
        return nats(ends);
    }

    private double atMost(DoubleUnaryOperator cdf, double x) {
        return cdf.applyAsDouble(step == 0 ? x : step * (Math.floor(x / step + 1e-9) + 0.5));
    }
}
