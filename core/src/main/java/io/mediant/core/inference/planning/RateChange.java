package io.mediant.core.inference.planning;

import io.mediant.core.inference.internal.PlugIn;
import java.util.OptionalDouble;

/**
 * The Jensen-Shannon divergence (nats) of two rates, that is of two laws of one yes or no, and its inverse: it turns a
 * divergence into a change of a proportion. If the other cells keep their proportions to each other, the divergence of a
 * larger table in which one cell's share changes is the same.
 */
public final class RateChange {
    private static final int HALVINGS = 200;

    private RateChange() {}

    /**
     * Returns the divergence of two rates, in nats.
     *
     * @param before in [0, 1]
     * @param after in [0, 1]
     * @throws IllegalArgumentException if a rate is outside that range or NaN
     */
    public static double nats(double before, double after) {
        Checks.rate("first", before);
        Checks.rate("second", after);
        return PlugIn.term(before, after) + PlugIn.term(1 - before, 1 - after);
    }

    /**
     * Returns the rate above {@code before} at which the divergence is {@code nats}; empty if even 1 does not reach it.
     *
     * @param before in [0, 1]
     * @param nats in [0, ln 2]
     * @throws IllegalArgumentException if an argument is outside its range or NaN
     */
    public static OptionalDouble upTo(double before, double nats) {
        return solve(before, 1, nats);
    }

    /**
     * Returns the rate below {@code before} at which the divergence is {@code nats}; empty if even 0 does not reach it.
     *
     * @param before in [0, 1]
     * @param nats in [0, ln 2]
     * @throws IllegalArgumentException if an argument is outside its range or NaN
     */
    public static OptionalDouble downTo(double before, double nats) {
        return solve(before, 0, nats);
    }

    private static OptionalDouble solve(double before, double end, double nats) {
        Checks.divergence(nats);
        if (nats(before, end) < nats) {
            return OptionalDouble.empty();
        }
        double near = before;
        double far = end;
        for (int i = 0; i < HALVINGS && near != far; i++) {
            double middle = 0.5 * (near + far);
            if (middle == near || middle == far) {
                break;
            }
            if (nats(before, middle) < nats) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return OptionalDouble.of(far);
    }
}
