package io.mediant.core.transport;

import io.mediant.core.distribution.Histogram;
import java.util.stream.IntStream;

/**
 * The gaps between the quantile functions of two histograms. With mass spread evenly within bins these functions are linear between the
 * running shares of both, and so is their gap, whose p-th power is integrated in closed form.
 *
 * <p>From gap a to gap b, 0 ≤ a ≤ b: mean of |gap|^p = b^p (1 - x^(p+1)) / ((p+1)(1-x)), x = a/b, evaluated as -expm1((p+1) log1p(-δ)) /
 * ((p+1) δ) with δ = (b-a)/b, which keeps its digits as a approaches b; if the sign changes, b^p (1 + x^(p+1)) / ((p+1)(1+x)).
 */
final class HistogramGaps {
    private final double[] low;
    private final double[] high;
    private final double[] shares;

    private HistogramGaps(Histogram histogram, String role) {
        double[] edges = histogram.edges();
        long[] counts = histogram.counts().toArray();
        int[] filled =
                IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
        if (filled.length == 0) {
            throw new IllegalArgumentException("all bins of the " + role + " are empty; a distance needs mass");
        }
        low = new double[filled.length];
        high = new double[filled.length];
        double[] weights = new double[filled.length];
        for (int k = 0; k < filled.length; k++) {
            int bin = filled[k];
            low[k] = edges[bin];
            high[k] = edges[bin + 1];
            weights[k] = counts[bin];
            if (Double.isInfinite(low[k]) || Double.isInfinite(high[k])) {
                throw new IllegalArgumentException("bin " + bin + " of the " + role + " reaches from " + low[k] + " to "
                        + high[k] + ", so its " + counts[bin] + " values have no place in it; give finite outer edges");
            }
        }
        shares = OrderedMass.shares(weights);
    }

    /** Σ mass |gap|^p over the stretches of (0, 1) on which the gap is linear. */
    static ScaledPowerSum between(Histogram reference, Histogram current, double order) {
        HistogramGaps x = new HistogramGaps(reference, "reference");
        HistogramGaps y = new HistogramGaps(current, "current side");
        ScaledPowerSum sum = new ScaledPowerSum(order);
        double[] from = {0};
        QuantileWalk.over(x.shares, y.shares, (i, j, mass) -> {
            double to = from[0] + mass;
            addLinear(
                    sum,
                    y.quantile(j, from[0]) - x.quantile(i, from[0]),
                    y.quantile(j, to) - x.quantile(i, to),
                    mass,
                    order);
            from[0] = Math.min(x.shares[i], y.shares[j]);
        });
        return sum;
    }

    private double quantile(int bin, double share) {
        double before = bin == 0 ? 0 : shares[bin - 1];
        double fraction = Math.min(1, Math.max(0, (share - before) / (shares[bin] - before)));
        return low[bin] * (1 - fraction) + high[bin] * fraction;
    }

    private static void addLinear(ScaledPowerSum sum, double first, double last, double mass, double order) {
        double a = Math.min(Math.abs(first), Math.abs(last));
        double b = Math.max(Math.abs(first), Math.abs(last));
        if (b == 0 || order == Double.POSITIVE_INFINITY) {
            sum.add(b, mass);
            return;
        }
        double power = order + 1;
        double mean;
        if (first * Math.signum(last) < 0) {
            mean = (1 + ScaledPowerSum.power(a / b, power)) / (power * (1 + a / b));
        } else {
            double drop = (b - a) / b;
            mean = drop == 0 ? 1 : -Math.expm1(power * Math.log1p(-drop)) / (power * drop);
        }
        sum.add(b, mass * mean);
    }
}
