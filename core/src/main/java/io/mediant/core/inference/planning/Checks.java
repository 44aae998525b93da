package io.mediant.core.inference.planning;

import io.mediant.core.inference.internal.PlugIn;

/** The arguments that planning takes. */
final class Checks {
    private Checks() {}

    static void divergence(double nats) {
        if (!(nats >= 0 && nats <= PlugIn.LN2)) {
            throw new IllegalArgumentException("divergence is " + nats + " nats; give one from 0 to ln 2 = 0.6931");
        }
    }

    static void tolerance(double nats) {
        if (!(nats > 0 && nats < PlugIn.LN2)) {
            throw new IllegalArgumentException(
                    "tolerance is " + nats + " nats; give one above 0 and below ln 2 = 0.6931");
        }
    }

    static void rate(String which, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("the " + which + " rate is " + rate + "; rates lie between 0 and 1");
        }
    }

    static void power(double power) {
        if (!(power > 0 && power < 1)) {
            throw new IllegalArgumentException("power is " + power + "; give a probability such as 0.9");
        }
    }

    static void ratio(double currentPerReference) {
        if (!(currentPerReference >= 1e-4 && currentPerReference <= 1e4)) {
            throw new IllegalArgumentException("ratio is " + currentPerReference
                    + "; give the current side's rows per row of the reference, from 0.0001 to 10000");
        }
    }

    static void shift(double deviations) {
        if (!(Math.abs(deviations) <= 10)) {
            throw new IllegalArgumentException(
                    "shift is " + deviations + "; give one of at most 10 standard deviations, such as 0.3");
        }
    }

    static void sizes(long n, long m) {
        if (n < 1 || m < 1) {
            throw new IllegalArgumentException("sizes are " + n + " and " + m + "; both samples need at least one row");
        }
    }
}
