package io.mediant.report.text;

import io.mediant.compare.Jsd;

/** The unit that divergences are shown in. */
public enum InformationUnit {
    BITS,
    NATS;

    /** Converts a value from nats to this unit. */
    public double fromNats(double nats) {
        return this == BITS ? Jsd.bits(nats) : nats;
    }

    /** The largest possible Jensen-Shannon divergence in this unit: 1 bit, ln 2 nats. */
    public double maximum() {
        return this == BITS ? 1 : Math.log(2);
    }

    /** The other unit. */
    public InformationUnit other() {
        return this == BITS ? NATS : BITS;
    }
}
