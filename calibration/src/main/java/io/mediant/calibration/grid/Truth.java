package io.mediant.calibration.grid;

import io.mediant.core.divergence.Divergences;
import java.util.Arrays;

/**
 * Two distributions with a known Jensen-Shannon divergence: p in proportion to b exp(t s), q to b exp(-t s), of a base b and tilts s.
 */
public final class Truth {
    private static final double LARGEST = 60;
    private static final int HALVINGS = 200;

    private final double[] p;
    private final double[] q;
    private final double nats;

    private Truth(double[] p, double[] q) {
        this.p = p;
        this.q = q;
        nats = Divergences.jensenShannon(p, q);
    }

    /**
     * Finds the pair by bisection of t.
     *
     * @param seed of the tilts' sizes
     * @param nats the divergence, 0 to less than ln 2
     * @throws IllegalArgumentException if no t up to 60 reaches it
     */
    public static Truth of(Base base, Spread spread, int cells, double nats, long seed) {
        double[] weights = base.weights(cells);
        double[] tilts = spread.tilts(cells, seed);
        double low = 0;
        double high = nats == 0 ? 0 : LARGEST;
        if (at(weights, tilts, high).nats() < nats) {
            throw new IllegalArgumentException("no pair of this family has a divergence of " + nats + " nats");
        }
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = 0.5 * (low + high);
            if (middle == low || middle == high) {
                break;
            }
            if (at(weights, tilts, middle).nats() < nats) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return at(weights, tilts, high);
    }

    private static Truth at(double[] weights, double[] tilts, double t) {
        return new Truth(normalised(weights, tilts, t), normalised(weights, tilts, -t));
    }

    private static double[] normalised(double[] weights, double[] tilts, double t) {
        double[] tilted = new double[weights.length];
        Arrays.setAll(tilted, i -> weights[i] * Math.exp(t * tilts[i]));
        double sum = Arrays.stream(tilted).sum();
        Arrays.setAll(tilted, i -> tilted[i] / sum);
        return tilted;
    }

    /** The probabilities of the reference. */
    public double[] p() {
        return p.clone();
    }

    /** The probabilities of the current side. */
    public double[] q() {
        return q.clone();
    }

    /** Their Jensen-Shannon divergence. */
    public double nats() {
        return nats;
    }
}
