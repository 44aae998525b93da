package io.mediant.core.inference.cloud;

import java.util.Arrays;

/**
 * From a judge's log-odds u to calibrated ones, a u or a u + b with a at least 0, by logistic regression on rows that the judge did not learn from.
 *
 * <p>Both sides have the total weight h = 2 n m/(n + m), so that the gain of log-likelihood over always saying one half has the noise of h independent rows a side.
 * The constant b is kept where it gains more than one nat.
 *
 * @param slope a, at least 0
 * @param constant b
 * @param gain nats over saying one half, at least 0
 */
record Calibration(double slope, double constant, double gain) {
    private static final int MOST_STEPS = 50;
    private static final double LARGEST_SLOPE = 50;
    private static final double CONVERGED = 1e-10;
    private static final double WORTH_A_CONSTANT = 1;
    private static final double LN2 = Math.log(2);

    static Calibration of(double[] p, double[] q) {
        double scale = Math.sqrt(0.5 * meanSquare(p) + 0.5 * meanSquare(q));
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            return new Calibration(0, 0, 0);
        }
        double[] ofP = Arrays.stream(p).map(u -> u / scale).toArray();
        double[] ofQ = Arrays.stream(q).map(u -> u / scale).toArray();
        Calibration without = fit(ofP, ofQ, false);
        Calibration with = fit(ofP, ofQ, true);
        Calibration best = with.gain > without.gain + WORTH_A_CONSTANT ? with : without;
        return new Calibration(best.slope / scale, best.constant, best.gain);
    }

    double[] of(double[] scores) {
        return Arrays.stream(scores).map(u -> slope * u + constant).toArray();
    }

    private static double meanSquare(double[] values) {
        return Arrays.stream(values).map(u -> u * u).average().orElseThrow();
    }

    /** Newton's method with halved steps, within a in [0, 50]. */
    private static Calibration fit(double[] p, double[] q, boolean constant) {
        double a = 0;
        double b = 0;
        double gain = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            Curve curve = new Curve(p, q, a, b);
            double stepA = curve.slopeA / (curve.aa + CONVERGED);
            double stepB = 0;
            if (constant) {
                double determinant = curve.aa * curve.bb - curve.ab * curve.ab + CONVERGED;
                stepA = (curve.bb * curve.slopeA - curve.ab * curve.slopeB) / determinant;
                stepB = (curve.aa * curve.slopeB - curve.ab * curve.slopeA) / determinant;
            }
            double factor = 1;
            double reached = gain;
            double nextA = a;
            double nextB = b;
            while (factor > CONVERGED && !(reached > gain)) {
                nextA = Math.max(0, Math.min(LARGEST_SLOPE, a + factor * stepA));
                nextB = b + factor * stepB;
                reached = new Curve(p, q, nextA, nextB).gain;
                factor /= 2;
            }
            if (!(reached > gain)) {
                break;
            }
            double won = reached - gain;
            a = nextA;
            b = nextB;
            gain = reached;
            if (won < CONVERGED * gain) {
                break;
            }
        }
        return a > 0 ? new Calibration(a, b, gain) : new Calibration(0, 0, 0);
    }

    /** The gain at a and b with its slopes and (negative) second derivatives. */
    private static final class Curve {
        private double gain;
        private double slopeA;
        private double slopeB;
        private double aa;
        private double ab;
        private double bb;

        Curve(double[] p, double[] q, double a, double b) {
            double total = 2.0 * p.length * q.length / (p.length + q.length);
            add(p, 1, a, b, total / p.length);
            add(q, -1, a, b, total / q.length);
        }

        private void add(double[] scores, int sign, double a, double b, double weight) {
            for (double u : scores) {
                double margin = sign * (a * u + b);
                double tail = Math.exp(-Math.abs(margin));
                double error = margin > 0 ? tail / (1 + tail) : 1 / (1 + tail);
                gain += weight * (LN2 - Math.log1p(tail) + Math.min(0, margin));
                double pull = weight * sign * error;
                slopeA += pull * u;
                slopeB += pull;
                double curvature = weight * error * (1 - error);
                aa += curvature * u * u;
                ab += curvature * u;
                bb += curvature;
            }
        }
    }
}
