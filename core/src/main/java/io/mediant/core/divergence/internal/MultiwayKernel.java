package io.mediant.core.divergence.internal;

import io.mediant.core.internal.CompensatedSum;
import io.mediant.core.internal.EntropyFunctions;

/**
 * The weighted Jensen-Shannon divergence of any number of weight vectors, in nats.
 *
 * <p>JSD = Σ_x Σ_j π_j [p_j ln(p_j/m) - p_j + m], m = Σ_j π_j p_j: every bracket is at least 0. The probabilities p_j(x),
 * the weights π_j and the mixture m are held as unevaluated pairs of doubles (about 32 digits), so that the difference p_j - m has
 * all of its digits; differences below 2^-96 of m are rounding and count as 0.
 */
public final class MultiwayKernel {
    private static final double ROUNDING = 0x1p-96;

    private final double[][] rows;
    private final double[] sums;
    private final double[] rests;
    private final double[] weights;
    private final double[] weightRests;
    private final double[] high;
    private final double[] low;
    private double mixture;
    private double mixtureRest;

    /**
     * Prepares the vectors.
     *
     * @param mixing the weights π_j up to a common factor, non-negative with a positive sum
     * @param distributions one per weight, all of one length
     */
    public MultiwayKernel(double[] mixing, double[][] distributions) {
        int count = distributions.length;
        rows = new double[count][];
        sums = new double[count];
        rests = new double[count];
        for (int j = 0; j < count; j++) {
            requireLength(distributions, j);
            rows[j] = Weights.safe(distributions[j], "distribution " + j);
            CompensatedSum sum = new CompensatedSum().addAll(rows[j]);
            sums[j] = sum.value();
            rests[j] = sum.rest();
        }
        double[] safe = Weights.safe(mixing, "mixing weights");
        CompensatedSum sum = new CompensatedSum().addAll(safe);
        weights = new double[count];
        weightRests = new double[count];
        high = new double[count];
        low = new double[count];
        for (int j = 0; j < count; j++) {
            weights[j] = safe[j] / sum.value();
            weightRests[j] = quotientRest(safe[j], weights[j], sum.value(), sum.rest());
        }
    }

    private static void requireLength(double[][] distributions, int j) {
        if (distributions[j].length != distributions[0].length || distributions[j].length == 0) {
            throw new IllegalArgumentException("distribution " + j + " has " + distributions[j].length
                    + " outcomes and distribution 0 has " + distributions[0].length
                    + "; give all the same positive number, 0 where an outcome is absent");
        }
    }

    /** The divergence in nats, from 0 to the entropy of the mixing weights. */
    public double nats() {
        CompensatedSum sum = new CompensatedSum();
        for (int x = 0; x < rows[0].length; x++) {
            sum.add(sumOfTerms(x));
        }
        return Math.min(sum.value(), bound());
    }

    /** The terms of the outcomes, each at least 0. */
    public double[] contributions() {
        double[] terms = new double[rows[0].length];
        for (int x = 0; x < terms.length; x++) {
            terms[x] = sumOfTerms(x);
        }
        return terms;
    }

    private double bound() {
        double entropy = 0;
        for (double weight : weights) {
            entropy -= weight == 0 ? 0 : weight * Math.log(weight);
        }
        return entropy;
    }

    /** The number of distributions. */
    public int count() {
        return rows.length;
    }

    /** The number of outcomes. */
    public int size() {
        return rows[0].length;
    }

    /** The mixing weight π_j. */
    public double weight(int j) {
        return weights[j];
    }

    /** Turns to an outcome, which {@link #share}, {@link #mixture} and {@link #difference} then speak of. */
    public void turnTo(int x) {
        CompensatedSum total = new CompensatedSum();
        for (int j = 0; j < rows.length; j++) {
            double value = rows[j][x];
            high[j] = value / sums[j];
            low[j] = quotientRest(value, high[j], sums[j], rests[j]);
            double product = weights[j] * high[j];
            total.add(product);
            total.add(Math.fma(weights[j], high[j], -product) + (weights[j] * low[j] + weightRests[j] * high[j]));
        }
        mixture = total.value();
        mixtureRest = total.rest();
    }

    /** p_j of the outcome. */
    public double share(int j) {
        return high[j];
    }

    /** m of the outcome. */
    public double mixture() {
        return mixture;
    }

    /** p_j - m of the outcome, 0 where only rounding is left. */
    public double difference(int j) {
        double difference = (high[j] - mixture) + (low[j] - mixtureRest);
        return Math.abs(difference) > ROUNDING * mixture ? difference : 0;
    }

    /** π_j (p_j ln(p_j/m) - p_j + m) of the outcome. */
    public double term(int j) {
        double difference = difference(j);
        return weights[j] > 0 && difference != 0
                ? weights[j] * EntropyFunctions.kullbackLeiblerTerm(high[j], mixture, difference)
                : 0;
    }

    /** π_j ln(p_j/m) of the outcome: the slope of the divergence by p_j, but for a constant. */
    public double slope(int j) {
        if (weights[j] == 0 || weights[j] == 1) {
            return 0;
        }
        if (mixture == 0) {
            return -weights[j] * Math.log(weights[j]);
        }
        return high[j] == 0
                ? Double.NEGATIVE_INFINITY
                : weights[j] * EntropyFunctions.logRatio(high[j], mixture, difference(j));
    }

    private double sumOfTerms(int x) {
        turnTo(x);
        double sum = 0;
        for (int j = 0; j < rows.length; j++) {
            sum += term(j);
        }
        return sum;
    }

    /** What the rounded quotient leaves out of numerator/(divisor + rest). */
    private static double quotientRest(double numerator, double quotient, double divisor, double rest) {
        return (Math.fma(-quotient, divisor, numerator) - quotient * rest) / divisor;
    }
}
