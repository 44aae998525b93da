package io.mediant.core.divergence.internal;

import io.mediant.core.internal.CompensatedSum;
import io.mediant.core.internal.EntropyFunctions;

/**
 * The largest -ln Σ p^α q^(1-α) over orders α from 0 to 1 and where it is.
 *
 * <p>ln Σ p^α q^(1-α) is convex in α; its derivative is the mean of ln(p/q) under the law in proportion to p^α q^(1-α), its second derivative
 * the variance. The root is found by Newton's method within a bracket.
 *
 * @param nats the maximum, infinite if no outcome is shared
 * @param order the maximising α
 */
public record OverlapExponent(double nats, double order) {
    private static final double MIDDLE = 0.5;
    private static final double ENOUGH = 1e-12;
    private static final double NEAR = 1;
    private static final int MOST_STEPS = 200;

    /** The maximum for a pair. */
    public static OverlapExponent largest(RawPair pair) {
        if (pair.isProportional()) {
            return new OverlapExponent(0, MIDDLE);
        }
        Tilt middle = Tilt.of(pair, MIDDLE);
        if (middle.isEmpty()) {
            return new OverlapExponent(Double.POSITIVE_INFINITY, MIDDLE);
        }
        if (Tilt.of(pair, 0).mean > 0) {
            return new OverlapExponent(missing(pair, true), 0);
        }
        if (Tilt.of(pair, 1).mean < 0) {
            return new OverlapExponent(missing(pair, false), 1);
        }
        double order = root(pair, middle);
        return new OverlapExponent(Math.max(0, -PowerKernel.logAffinity(pair, order)), order);
    }

    /** 1 - α. */
    public double fromOrderToOne() {
        return 1 - order;
    }

    /** Whether no outcome is shared. */
    public boolean isInfinite() {
        return nats == Double.POSITIVE_INFINITY;
    }

    private static double root(RawPair pair, Tilt start) {
        double low = 0;
        double high = 1;
        Tilt tilt = start;
        for (int step = 0; step < MOST_STEPS && tilt.mean != 0 && high - low > ENOUGH; step++) {
            if (tilt.mean > 0) {
                high = tilt.order;
            } else {
                low = tilt.order;
            }
            double next = tilt.order - tilt.mean / tilt.variance;
            boolean isInside = low < next && next < high;
            double order = isInside ? next : low + 0.5 * (high - low);
            if (Math.abs(order - tilt.order) < ENOUGH) {
                return order;
            }
            tilt = Tilt.of(pair, order);
        }
        return tilt.order;
    }

    /** -ln of the share of one side on the support of the other. */
    private static double missing(RawPair pair, boolean ofCurrent) {
        CompensatedSum shared = new CompensatedSum();
        CompensatedSum alone = new CompensatedSum();
        for (int i = 0; i < pair.size(); i++) {
            boolean isShared = pair.inReference(i) && pair.inCurrent(i);
            (isShared ? shared : alone).add(ofCurrent ? pair.second(i) : pair.first(i));
        }
        double share = alone.value() / pair.scale();
        return share < 0.5 ? -Math.log1p(-share) : Math.log(pair.scale()) - Math.log(shared.value());
    }

    /** The mean and the variance of ln(p/q) under the law in proportion to p^α q^(1-α). */
    private record Tilt(double order, double mean, double variance) {
        static Tilt of(RawPair pair, double order) {
            return isNear(pair) ? ofNear(pair, order) : ofFar(pair, order);
        }

        private static boolean isNear(RawPair pair) {
            boolean isShared = false;
            for (int i = 0; i < pair.size(); i++) {
                if (pair.inReference(i) && pair.inCurrent(i)) {
                    isShared = true;
                    if (Math.abs(pair.logRatio(i)) > NEAR) {
                        return false;
                    }
                }
            }
            return isShared;
        }

        /** With l = ln(p/q): since Σ (p - q) = 0, Σ q l e^(αl) = Σ q l (e^(αl) - 1) - Σ (q ln(q/p) - q + p), in which first powers of l do not occur. */
        private static Tilt ofNear(RawPair pair, double order) {
            CompensatedSum total = new CompensatedSum();
            CompensatedSum first = new CompensatedSum();
            CompensatedSum second = new CompensatedSum();
            for (int i = 0; i < pair.size(); i++) {
                double q = pair.second(i);
                if (pair.inReference(i) && pair.inCurrent(i)) {
                    double logRatio = pair.logRatio(i);
                    double weight = q * Math.exp(order * logRatio);
                    total.add(weight);
                    first.add(q * logRatio * Math.expm1(order * logRatio));
                    first.add(-EntropyFunctions.kullbackLeiblerTerm(q, pair.first(i), -pair.difference(i)));
                    second.add(weight * logRatio * logRatio);
                } else {
                    first.add(q - pair.first(i));
                }
            }
            return of(order, total, first, second);
        }

        private static Tilt ofFar(RawPair pair, double order) {
            double[] logWeights = new double[pair.size()];
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < logWeights.length; i++) {
                logWeights[i] = logWeight(pair, i, order);
                largest = Math.max(largest, logWeights[i]);
            }
            CompensatedSum total = new CompensatedSum();
            CompensatedSum first = new CompensatedSum();
            CompensatedSum second = new CompensatedSum();
            for (int i = 0; i < logWeights.length && largest > Double.NEGATIVE_INFINITY; i++) {
                if (logWeights[i] > Double.NEGATIVE_INFINITY) {
                    double weight = Math.exp(logWeights[i] - largest);
                    double logRatio = pair.logRatio(i);
                    total.add(weight);
                    first.add(weight * logRatio);
                    second.add(weight * logRatio * logRatio);
                }
            }
            return of(order, total, first, second);
        }

        private static Tilt of(double order, CompensatedSum total, CompensatedSum first, CompensatedSum second) {
            double mean = first.value() / total.value();
            return new Tilt(order, mean, second.value() / total.value() - mean * mean);
        }

        private static double logWeight(RawPair pair, int i, double order) {
            return pair.inReference(i) && pair.inCurrent(i)
                    ? Math.log(Math.max(pair.second(i), Double.MIN_VALUE)) + order * pair.logRatio(i)
                    : Double.NEGATIVE_INFINITY;
        }

        boolean isEmpty() {
            return Double.isNaN(mean);
        }
    }
}
