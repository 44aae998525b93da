package io.mediant.core.inference.internal;

import io.mediant.core.internal.EntropyFunctions;

/**
 * A divergence that is a sum over cells of a convex function w(p, q) of their shares, homogeneous of degree 1, at least 0, and 0 where p = q.
 */
public enum CellMeasure {
    /** The total variation distance, w = |p - q|/2. */
    TOTAL_VARIATION(1, 0) {
        @Override
        public double term(double p, double q) {
            return 0.5 * Math.abs(p - q);
        }

        @Override
        double slopeByFirst(double p, double q) {
            return 0.5 * Math.signum(p - q);
        }

        @Override
        double slopeBySecond(double p, double q) {
            return 0.5 * Math.signum(q - p);
        }
    },
    /** The squared Hellinger distance, w = (√p - √q)²/2. */
    SQUARED_HELLINGER(1, 0) {
        @Override
        public double term(double p, double q) {
            double difference = Math.sqrt(p) - Math.sqrt(q);
            return 0.5 * difference * difference;
        }

        @Override
        double slopeByFirst(double p, double q) {
            return 0.5 * (1 - Math.sqrt(q / p));
        }

        @Override
        double slopeBySecond(double p, double q) {
            return 0.5 * (1 - Math.sqrt(p / q));
        }
    },
    /** The Kullback-Leibler divergence, w = p ln(p/q) - p + q; its moments count an empty cell of the second side as half a row. */
    KULLBACK_LEIBLER(Double.POSITIVE_INFINITY, 0.5) {
        @Override
        public double term(double p, double q) {
            return EntropyFunctions.kullbackLeiblerTerm(p, q, p - q);
        }

        @Override
        double slopeByFirst(double p, double q) {
            return EntropyFunctions.logRatio(p, q, p - q);
        }

        @Override
        double slopeBySecond(double p, double q) {
            return 1 - p / q;
        }
    };

    private final double largest;
    private final double leastRows;

    CellMeasure(double largest, double leastRows) {
        this.largest = largest;
        this.leastRows = leastRows;
    }

    /** The value of disjoint distributions. */
    public double largest() {
        return largest;
    }

    /** What the second side's rows of a cell are at least taken to be in sums over all possible rows. */
    double leastRows() {
        return leastRows;
    }

    /** w(p, q), for p and q at least 0. */
    public abstract double term(double p, double q);

    /** dw/dp, for p above 0. */
    abstract double slopeByFirst(double p, double q);

    /** dw/dq, for q above 0. */
    abstract double slopeBySecond(double p, double q);

    /** The measure of the samples' own shares; infinite for the Kullback-Leibler divergence where the second side lacks a cell of the first. */
    public double plugIn(CountPair counts) {
        double sum = 0;
        for (int i = 0; i < counts.cells(); i++) {
            double p = counts.a(i) / (double) counts.n();
            double q = counts.b(i) / (double) counts.m();
            sum += q == 0 && largest > 1 ? Double.POSITIVE_INFINITY : term(p, q);
        }
        return Math.min(sum, largest);
    }

    /** The plug-in's standard deviation by the delta method, Var = Var_p(dw/dp)/n + Var_q(dw/dq)/m. */
    public double deviation(CountPair counts) {
        double meanP = 0;
        double squareP = 0;
        double meanQ = 0;
        double squareQ = 0;
        for (int i = 0; i < counts.cells(); i++) {
            double p = counts.a(i) / (double) counts.n();
            double q = counts.b(i) / (double) counts.m();
            if (p > 0) {
                double slope = slopeByFirst(p, q);
                meanP += p * slope;
                squareP += p * slope * slope;
            }
            if (q > 0) {
                double slope = slopeBySecond(p, q);
                meanQ += q * slope;
                squareQ += q * slope * slope;
            }
        }
        return Math.sqrt(
                Math.max(0, squareP - meanP * meanP) / counts.n() + Math.max(0, squareQ - meanQ * meanQ) / counts.m());
    }
}
