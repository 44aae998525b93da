package io.mediant.core.divergence.internal;

/** The Jensen-Shannon divergence of two raw weight vectors in nats, from 0 to ln 2; see {@link PairDivergence}. */
public final class JensenShannonKernel {
    private JensenShannonKernel() {}

    /** The divergence of any weights; throws on invalid ones. */
    public static double nats(double[] reference, double[] current) {
        return PairDivergence.of(PairMeasure.JENSEN_SHANNON, reference, current);
    }

    /**
     * The divergence of weights that the caller has checked and summed, for matrices of all pairs of many rows.
     *
     * @param a finite weights of at least 0, from {@link Weights#safe}
     * @param sumA their sum, with a relative error of at most 1e-14
     * @param b the weights of the other side, likewise
     * @param sumB their sum
     */
    public static double nats(double[] a, double sumA, double[] b, double sumB) {
        return PairDivergence.of(PairMeasure.JENSEN_SHANNON, a, sumA, b, sumB);
    }
}
