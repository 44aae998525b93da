package io.mediant.core.inference.choice;

import io.mediant.core.inference.internal.PlugIn;

/**
 * What the choice of a measure depends on.
 *
 * @param nats plug-in Jensen-Shannon divergence, 0 to ln 2
 * @param null95 its 95th percentile if both sides came from one law, at these sizes, in nats; 0 for known laws
 * @param sufficient whether an interval can be trusted; true for known laws
 * @param missed whether the current side is empty somewhere where the reference is not
 * @param distances whether distances between the values are defined and finite
 */
public record Evidence(double nats, double null95, boolean sufficient, boolean missed, boolean distances, Roles roles) {

    /**
     * Checks the evidence.
     *
     * @throws IllegalArgumentException if a divergence is outside its range or NaN
     */
    public Evidence {
        require("divergence", nats);
        require("95th percentile under one law", null95);
    }

    private static void require(String what, double nats) {
        if (!(nats >= 0 && nats <= PlugIn.LN2 * (1 + 1e-12))) {
            throw new IllegalArgumentException(
                    "the " + what + " is " + nats + " nats; give one from 0 to ln 2 = 0.6931");
        }
    }

    /** Known laws of peers: no sampling noise. */
    public static Evidence ofLaws(double nats, boolean missed, boolean distances) {
        return new Evidence(nats, 0, true, missed, distances, Roles.PEERS);
    }

    /** The same evidence with other roles. */
    public Evidence withRoles(Roles other) {
        return new Evidence(nats, null95, sufficient, missed, distances, other);
    }
}
