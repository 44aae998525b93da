package io.mediant.core.inference.cloud;

/** Rows of both sides. */
final class SideRows {
    private final double[][] p;
    private final double[][] q;

    SideRows(double[][] p, double[][] q) {
        this.p = p;
        this.q = q;
    }

    double[][] p() {
        return p;
    }

    double[][] q() {
        return q;
    }
}
