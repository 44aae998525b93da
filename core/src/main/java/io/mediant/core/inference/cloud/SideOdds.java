package io.mediant.core.inference.cloud;

/** Log-odds of rows of both sides. */
final class SideOdds {
    private final double[] p;
    private final double[] q;

    SideOdds(double[] p, double[] q) {
        this.p = p;
        this.q = q;
    }

    double[] p() {
        return p;
    }

    double[] q() {
        return q;
    }
}
