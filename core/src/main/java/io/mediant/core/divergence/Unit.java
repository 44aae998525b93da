package io.mediant.core.divergence;

import io.mediant.core.internal.EntropyFunctions;

/** The unit of an amount of information: nats (natural logarithm) or bits (logarithm of base 2). */
public enum Unit {
    /** Natural logarithm: the largest Jensen-Shannon divergence is ln 2 = 0.693. */
    NATS {
        @Override
        public double fromNats(double nats) {
            return nats;
        }
    },
    /** Logarithm of base 2: the largest Jensen-Shannon divergence is 1. */
    BITS {
        @Override
        public double fromNats(double nats) {
            return nats / EntropyFunctions.LN2;
        }
    };

    /** Converts an amount in nats to this unit; infinity stays infinity. */
    public abstract double fromNats(double nats);
}
